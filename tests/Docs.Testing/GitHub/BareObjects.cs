using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Testing.GitHub;

/// <summary>The objects and branches of a bare repository, for a server: read by one git process, written as git writes them.</summary>
internal sealed class BareObjects : IDisposable
{
    private readonly string _folder;
    private readonly Process _reader;
    private readonly Lock _lock = new();

    /// <summary>Held while branches are compared and moved.</summary>
    public Lock Moving { get; } = new();

    public BareObjects(string folder)
    {
        _folder = folder;
        var start = Servers.GitWebServer.Prepare("cat-file", "--batch");
        start.Environment["GIT_DIR"] = folder;
        _reader = Process.Start(start)!;
    }

    public void Dispose()
    {
        _reader.StandardInput.Close();
        _reader.WaitForExit();
        _reader.Dispose();
    }

    /// <summary>The content of an object; null where there is none of this type.</summary>
    /// <param name="type"><c>blob</c>, <c>tree</c> or <c>commit</c>.</param>
    public byte[]? Find(string type, string? id)
    {
        if (id is null || id.Length != 40 || !id.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        lock (_lock)
        {
            var output = _reader.StandardOutput.BaseStream;
            _reader.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(id + "\n"));
            _reader.StandardInput.BaseStream.Flush();
            var line = new List<byte>();
            for (var b = output.ReadByte(); b is not '\n'; b = output.ReadByte())
            {
                line.Add((byte)b);
            }

            var words = Encoding.ASCII.GetString([.. line]).Split(' ');
            if (words.Length < 3)
            {
                return null;
            }

            var content = new byte[int.Parse(words[2], CultureInfo.InvariantCulture) + 1];
            output.ReadExactly(content);
            return words[1] == type ? content[..^1] : null;
        }
    }

    /// <summary>Writes an object. Returns its id.</summary>
    public string Write(string type, ReadOnlySpan<byte> content)
    {
        var whole = (byte[])[.. Encoding.ASCII.GetBytes($"{type} {content.Length}\0"), .. content];
#pragma warning disable CA5350 // git's own ids.
        var id = Convert.ToHexStringLower(SHA1.HashData(whole));
#pragma warning restore CA5350
        var path = Path.Join(_folder, "objects", id[..2], id[2..]);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var aside = path + Guid.NewGuid().ToString("N");
            using (var stream = new ZLibStream(File.Create(aside), CompressionLevel.Fastest))
            {
                stream.Write(whole);
            }

            File.Move(aside, path, overwrite: true);
        }

        return id;
    }

    /// <summary>The branch that <c>HEAD</c> names.</summary>
    public string DefaultBranch => File.ReadAllText(Path.Join(_folder, "HEAD")).Trim()["ref: refs/heads/".Length..];

    /// <summary>The commit of each branch, sorted by name.</summary>
    public SortedDictionary<string, string> Branches()
    {
        var branches = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var packed = Path.Join(_folder, "packed-refs");
        foreach (var words in (File.Exists(packed) ? File.ReadAllLines(packed) : []).Where(l => l[0] is not ('#' or '^')).Select(l => l.Split(' ')))
        {
            Add(words[1], words[0]);
        }

        var heads = Path.Join(_folder, "refs", "heads");
        foreach (var file in Directory.EnumerateFiles(heads, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            Add("refs/heads/" + Path.GetRelativePath(heads, file), File.ReadAllText(file).Trim());
        }

        return branches;

        void Add(string name, string id)
        {
            if (name.StartsWith("refs/heads/", StringComparison.Ordinal))
            {
                branches[name["refs/heads/".Length..]] = id;
            }
        }
    }

    /// <summary>Moves a branch, or makes it.</summary>
    public void Move(string branch, string commit)
    {
        var path = Path.Join(_folder, "refs", "heads", branch);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".lock", commit + "\n");
        File.Move(path + ".lock", path, overwrite: true);
    }

    /// <summary>Whether a commit is another one or one of its ancestors.</summary>
    public bool IsAncestor(string ancestor, string commit)
    {
        var (seen, left) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([commit]));
        while (left.TryPop(out var id))
        {
            if (id == ancestor)
            {
                return true;
            }

            foreach (var parent in seen.Add(id) && Find("commit", id) is { } content ? HostCommit.Parse(content).Parents : [])
            {
                left.Push(parent);
            }
        }

        return false;
    }
}
