using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Transport.Git.Addresses;

namespace Docs.Sources.Configuration;

/// <summary>A repository that some targets are published to.</summary>
/// <param name="Targets"><c>library</c> first.</param>
public sealed record GitDestination(GitAddress Address, ImmutableArray<Target> Targets)
{
    /// <summary>Where each target goes.</summary>
    /// <param name="requestedRemote">An address, as written; null for the configured one.</param>
    /// <param name="pullRequestBranch">Where to push instead of a target's own branch, as written; null for its own.</param>
    /// <exception cref="UsageException">There is no such place, or it would be that of several targets.</exception>
    public static ImmutableArray<GitDestination> Of(Configuration configuration, string? requestedRemote, string? pullRequestBranch)
    {
        var settings = configuration.Git;
        var remotes = TargetRemotes.Find(configuration, requestedRemote) ?? throw new UsageException([Catalogue.RemoteIsMissing()]);
        var (what, remote) = (remotes.Name, remotes.Text);
        var findings = new List<Finding>();
        var isSpread = settings.Layout == GitLayout.Repository;
        if (TargetText.HasUnknownField(remote) || (!isSpread && TargetText.HasField(remote)))
        {
            findings.Add(Catalogue.RemoteIsWrong(what, remote, isSpread ? "has other fields than '{target}' and '{namespace}'" : "has a field, but in the layout 'branch' all targets are in one repository"));
        }

        var addresses = new Dictionary<Target, GitAddress>();
        foreach (var target in configuration.Targets.Where(_ => findings.Count == 0))
        {
            if (remotes.TryFill(target, out var address, out var refusal))
            {
                addresses.Add(target, address);
            }
            else
            {
                findings.Add(Catalogue.RemoteIsWrong(what, remote, refusal));
            }
        }

        if (findings.Count == 0 && addresses.Values.DistinctBy(a => a.Host).Count() > 1)
        {
            findings.Add(Catalogue.RemoteIsWrong(what, remote, "has a field in its host; all repositories are at one host, because a token is sent there"));
        }

        if (isSpread && addresses.Values.DistinctBy(a => a.Text).Count() < addresses.Count)
        {
            findings.Add(Catalogue.TargetsCollide(what, remote, configuration.Targets.Select(t => t.Name)));
        }

        CheckBranches();
        return findings.Count > 0
            ? throw new UsageException([.. findings.Distinct()])
            : [.. configuration.Targets.GroupBy(t => addresses[t].Text, StringComparer.Ordinal).Select(g => new GitDestination(addresses[g.First()], [.. g]))];

        string Show(BranchPattern branch, Target target) => branch.Show(target, configuration.Readmes.NamespaceOf(target));

        void CheckBranches()
        {
            var architectures = configuration.Targets.Where(t => t != Target.Library).ToList();
            if (!isSpread)
            {
                Collide(ConfigurationKey.GitBranch, settings.Branch, architectures);
            }

            if (pullRequestBranch is not { } branch)
            {
                return;
            }

            const string Option = "--pull-request-branch";
            if (!BranchPattern.TryParse(branch, out var pattern))
            {
                findings.Add(Catalogue.RemoteIsWrong(Option, branch, "is not the name of a branch"));
            }
            else if (configuration.Targets.FirstOrDefault(t => !pattern.TryFill(t, configuration.Readmes.NamespaceOf(t), out _)) is { } wrong)
            {
                findings.Add(Catalogue.RemoteIsWrong(Option, branch, $"gives '{Show(pattern, wrong)}' for the target '{wrong}', which is not the name of a branch"));
            }
            else if (!isSpread)
            {
                Collide(Option, pattern, configuration.Targets);
                foreach (var owner in architectures.Where(o => configuration.Targets.Any(t => Show(pattern, t) == Show(settings.Branch, o))))
                {
                    findings.Add(Catalogue.RemoteIsWrong(Option, branch, $"is the branch of the target '{owner}' itself"));
                }
            }
        }

        void Collide(string option, BranchPattern branch, IEnumerable<Target> targets)
        {
            foreach (var group in targets.GroupBy(t => Show(branch, t), StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            {
                findings.Add(Catalogue.TargetsCollide(option, branch.Text, group.Select(t => t.Name)));
            }
        }
    }
}
