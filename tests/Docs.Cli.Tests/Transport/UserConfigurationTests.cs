namespace Docs.Cli.Tests.Transport;

/// <summary>Nothing that is configured starts a program, or is sent anywhere, while a remote is read.</summary>
[CollectionDefinition(nameof(UserConfigurationTests), DisableParallelization = true)]
[Collection(nameof(UserConfigurationTests))]
public sealed class UserConfigurationTests : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        _before.Clear();
    }

    [Theory]
    [InlineData("git")]
    [InlineData("http")]
    [InlineData("file")]
    public async Task No_program_is_started(string protocol)
    {
        using var images = await OfficialImages.CreateAsync();
        await using var web = await GitWebServer.StartAsync(images.Served);
        await using var daemon = GitDaemon.Start(images.Served);
        var server = protocol switch { "git" => daemon.Address, "http" => web.Address, _ => images.Served };
        var evil = await WriteProgramAsync(images, "home/evil");
        string[] keys =
        [
            "core.fsmonitor", "core.pager", "core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand", "credential.helper",
            "uploadpack.packObjectsHook", "remote.source.uploadpack", "remote.source.vcs", "diff.external",
        ];
        var configuration = string.Concat(keys.Select(k => $"[{Section(k)}]\n\t{k.Split('.')[^1]} = {evil}\n"))
            + $"[core]\n\thooksPath = {images.At("home/hooks")}\n[url \"ext::{evil} \"]\n\tinsteadOf = {server}\n[protocol]\n\tallow = always\n[init]\n\ttemplateDir = {images.At("home/template")}\n";
        await File.WriteAllTextAsync(images.At("home/.gitconfig"), configuration, Workspace.Cancellation);
        foreach (var folder in (string[])["home/hooks", "home/template/hooks", $"served/{OfficialImages.Name}/.git/hooks"])
        {
            foreach (var hook in (string[])["reference-transaction", "post-checkout", "pre-auto-gc", "post-index-change", "pre-receive", "update"])
            {
                await WriteProgramAsync(images, $"{folder}/{hook}");
            }
        }

        await images.Git.RunAsync("config", "uploadpack.packObjectsHook", evil);
        for (var round = 0; round < 3; round++)
        {
            SetAll(images, evil);
            var read = await images.LoadAsync($"{server}/{OfficialImages.Name}");
            Dispose();

            Assert.Equal(images.FilesOnDisk(), read.Files);
            Assert.False(File.Exists(images.At("started")), $"round {round}");

            // The next round finds a cache that somebody was at, and then a remote that changed.
            var kept = images.Repositories().Single();
            await File.AppendAllTextAsync(Path.Join(kept, "config"), configuration, Workspace.Cancellation);
            Directory.CreateDirectory(Path.Join(kept, "hooks"));
            File.Copy(images.At("home/hooks/reference-transaction"), Path.Join(kept, "hooks/reference-transaction"), overwrite: true);
            images.Write("library/image0", $"round {round / 2}\n");
            Directory.Move(Path.Join(images.Folder, ".git/hooks"), images.At("aside"));
            await images.Git.CommitAsync("another");
            Directory.Move(images.At("aside"), Path.Join(images.Folder, ".git/hooks"));
        }
    }

    [Fact]
    public async Task No_password_is_sent()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var server = await LoopbackServer.StartAsync((_, _, _) => new(401));
        Directory.CreateDirectory(images.At("home"));
        await File.WriteAllTextAsync(images.At("home/.netrc"), "default login me password secret\n", Workspace.Cancellation);
        Set("HOME", images.At("home"));

        var refused = await Assert.ThrowsAsync<Docs.Transport.Git.Processes.RemoteException>(() => images.LoadAsync($"{server.Address}/{OfficialImages.Name}"));

        // With the password it would have asked again.
        Assert.Single(server.Requests);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> WriteProgramAsync(OfficialImages images, string path)
    {
        var program = images.At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(program)!);
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho \"$0\" >>{images.At("started")}\nexit 1\n", Workspace.Cancellation);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return program;
    }

    private static string Section(string key) => key.Split('.') is [var section, var name, _] ? $"{section} \"{name}\"" : key.Split('.')[0];

    private void SetAll(OfficialImages images, string evil)
    {
        Set("HOME", images.At("home"));
        Set("GIT_CONFIG_GLOBAL", images.At("home/.gitconfig"));
        Set("GIT_CONFIG_SYSTEM", images.At("home/.gitconfig"));
        Set("GIT_CONFIG_COUNT", "1");
        Set("GIT_CONFIG_KEY_0", "core.sshCommand");
        Set("GIT_CONFIG_VALUE_0", evil);
        Set("GIT_TEMPLATE_DIR", images.At("home/template"));
        Set("GIT_DIR", images.At("home/nowhere"));
        foreach (var variable in (string[])["GIT_ASKPASS", "SSH_ASKPASS", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PROXY_COMMAND", "GIT_PAGER", "GIT_EDITOR"])
        {
            Set(variable, evil);
        }
    }

    private void Set(string name, string value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}
