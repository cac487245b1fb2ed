using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Transport.Files;

namespace Docs.Sources.Files;

/// <summary>Reads text files that other people wrote: strict UTF-8, with a size limit.</summary>
public static class TextFile
{
    /// <summary>1 MiB; the largest fragment in use has 60 KB.</summary>
    public const int DefaultLimit = 1 << 20;

    /// <summary>Reads a text file; on failure returns null and adds the finding that says why.</summary>
    /// <param name="file">Where it is.</param>
    /// <param name="path">What findings call it.</param>
    /// <param name="limit">Bytes, at most; a larger file is not read.</param>
    /// <param name="image">Whose file it is, for the findings.</param>
    /// <param name="findings">Where a finding is added.</param>
    public static Fragment? Load(string file, string path, int limit, ImageName? image, ICollection<Finding> findings)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(SmallFile.UsualLength);
        try
        {
            var read = SmallFile.Read(file, buffer.AsSpan(0, Math.Min(buffer.Length, limit + 1)), followsLink: true);
            if (read >= 0)
            {
                return Parse(buffer.AsSpan(0, read), path, image, findings);
            }

            using var handle = RegularFile.OpenToRead(file);
            var length = RandomAccess.GetLength(handle);
            if (length > limit)
            {
                findings.Add(Catalogue.FileIsTooLarge(new(path), length, limit, image));
                return null;
            }

            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent((int)length + 1);
            return Parse(buffer.AsSpan(0, RegularFile.Fill(handle, buffer.AsSpan(0, (int)length))), path, image, findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Catalogue.FileIsUnreadable(new(path), Reason(e, file), image));
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a file's bytes as they are; on failure returns null and adds the finding that says why.</summary>
    /// <param name="file">Where it is.</param>
    /// <param name="path">What findings call it.</param>
    /// <param name="limit">Bytes, at most; a larger file is not read.</param>
    /// <param name="findings">Where a finding is added.</param>
    public static byte[]? LoadBytes(string file, string path, int limit, ICollection<Finding> findings)
    {
        try
        {
            using var handle = RegularFile.OpenToRead(file);
            var length = RandomAccess.GetLength(handle);
            if (length > limit)
            {
                findings.Add(Catalogue.FileIsTooLarge(new(path), length, limit));
                return null;
            }

            var bytes = new byte[length];
            var filled = RegularFile.Fill(handle, bytes);
            return filled == length ? bytes : bytes[..filled];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Catalogue.FileIsUnreadable(new(path), Reason(e, file)));
            return null;
        }
    }

    /// <summary>
    /// Bytes to text: UTF-8, without NUL; a byte order mark is dropped, CRLF becomes LF, trailing newlines are removed.
    /// </summary>
    public static Fragment? Parse(ReadOnlySpan<byte> bytes, string path, ImageName? image, ICollection<Finding> findings)
    {
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var nul = content.IndexOf((byte)0);
        if (nul >= 0)
        {
            findings.Add(Catalogue.FileHasNul(LocationOf(content, nul, path), image));
            return null;
        }

        var characters = ArrayPool<char>.Shared.Rent(content.Length);
        var status = Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false);
        var text = status == OperationStatus.Done ? Normalize(characters.AsSpan(0, written)) : null;
        ArrayPool<char>.Shared.Return(characters);
        if (text is null)
        {
            var offset = bytes.Length - content.Length + read;
            findings.Add(Catalogue.FileIsNotUtf8(LocationOf(content, read, path), bytes[offset], offset, image));
            return null;
        }

        return new(path, text, bytes.IsEmpty);
    }

    private static string Normalize(ReadOnlySpan<char> text) =>
        text.Contains('\r')
            ? text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n')
            : text.TrimEnd('\n').ToString();

    private static SourceLocation LocationOf(ReadOnlySpan<byte> bytes, int offset, string path)
    {
        var before = bytes[..offset];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new(path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    // The messages of the exceptions contain the full path. The finding already names the file as the user does.
    private static string Reason(Exception e, string file) => e switch
    {
        NotAFileException other => $"it is {other.Kind}",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        // What other systems than Linux report of one.
        UnauthorizedAccessException when Directory.Exists(file) => "it is a folder",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message.Replace(file, Path.GetFileName(file), StringComparison.Ordinal),
    };
}
