using System.CommandLine;
using System.CommandLine.Parsing;
using Docs.Pipeline.Requests;
using Docs.Sync;
using Docs.Transport.Http;

namespace Docs.Cli.Commands;

/// <summary>The options that choose whom to ask for tag data: the same in every command that asks.</summary>
internal sealed class RemoteOptions
{
    private readonly Option<string> _remote = new("--remote")
    {
        Description = "Where library/ is published",
        HelpName = "URL|DIR",
        DefaultValueFactory = _ => LiveSettings.OfficialImages,
    };

    private readonly Option<string> _at = new("--ref")
    {
        Description = "Its branch, tag or commit",
        HelpName = "REF",
        DefaultValueFactory = _ => LiveSettings.DefaultRef,
    };

    private readonly Option<bool> _offline = new("--offline") { Description = "Ask no host; what is not known then counts as none" };
    private readonly Option<HostMapping[]> _hosts = new("--map-host")
    {
        Description = "Ask for addresses elsewhere, as at a mirror; may be repeated",
        HelpName = "FROM=TO",
        CustomParser = ParseMappings,
    };

    private readonly Option[] _all;

    public RemoteOptions(Command command)
    {
        _all = [_remote, _at, _offline, _hosts];
        foreach (var option in _all)
        {
            command.Options.Add(option);
        }
    }

    public TagDataRemote Parse(ParseResult parsed) => new(
        parsed.GetValue(_remote)!, parsed.GetValue(_at)!, parsed.GetValue(_offline), new([.. parsed.GetValue(_hosts) ?? []]));

    /// <summary>The options that somebody wrote on the command line.</summary>
    public IEnumerable<string> Used(CommandResult result) =>
        _all.Where(o => result.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    private static HostMapping[] ParseMappings(ArgumentResult result)
    {
        var mappings = result.Tokens.Select(t => HostMapping.Parse(t.Value)).ToList();
        if (mappings.Contains(null))
        {
            result.AddError($"--map-host: expected {HostMapping.Form}");
        }

        return [.. mappings.OfType<HostMapping>()];
    }
}
