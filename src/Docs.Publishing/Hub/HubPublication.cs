using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Publishing.Hub.Api;
using Docs.Publishing.Plans;

namespace Docs.Publishing.Hub;

/// <summary>Publishes to one repository after another: reads what is there, plans, sends what differs, and compares what Docker Hub took. Safe for several threads.</summary>
/// <param name="withPlaceholders">Images whose text may have what looks like a placeholder without a value.</param>
public sealed class HubPublication(HubSession session, IReadOnlySet<ImageName> withPlaceholders)
{
    /// <summary>Publishes to one repository. A failure of Docker Hub is part of the outcome, so that others go on.</summary>
    /// <param name="logos">Publishes pictures; null to keep the one that is there.</param>
    /// <param name="logo">The picture of its image; null where the image has none.</param>
    /// <param name="isDryRun">Whether nothing is sent.</param>
    public async Task<HubOutcome> PublishAsync(HubSource source, LogoPublication? logos, LogoFile? logo, bool isDryRun, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        var outcome = await PublishTextsAsync(source, isDryRun, ct).ConfigureAwait(false);
        if (logos is null || outcome.Plan is null)
        {
            return outcome;
        }

        var findings = new List<Finding>();
        var steps = await TryAsync([HubField.Logo], async () =>
            await logos.PublishAsync(source.Repository, logo, source.Readme.Image, isDryRun, findings, ct).ConfigureAwait(false) is { } step ? [step] : (IEnumerable<HubStep>)[]).ConfigureAwait(false);
        return outcome with { Steps = [.. outcome.Steps, .. steps], Findings = [.. outcome.Findings.Concat(findings).Order()] };
    }

    private async Task<HubOutcome> PublishTextsAsync(HubSource source, bool isDryRun, CancellationToken ct)
    {
        var outcome = new HubOutcome(source);
        try
        {
            var findings = new List<Finding>();
            var plan = await PlanAsync(source, findings, ct).ConfigureAwait(false);
            outcome = outcome with { Plan = plan, Findings = [.. findings.Distinct().Order()] };
            return plan is null || plan.IsEmpty ? outcome
                : isDryRun ? outcome with { Steps = [.. plan.Fields.Select(f => new HubStep(f, HubState.Planned))] }
                : outcome with { Steps = await ApplyAsync(plan, ct).ConfigureAwait(false) };
        }
        catch (HubException e)
        {
            return outcome with { Failure = e.Message };
        }
    }

    /// <returns>Null, with a finding, where there is no such repository.</returns>
    private async Task<HubPlan?> PlanAsync(HubSource source, List<Finding> findings, CancellationToken ct)
    {
        var name = source.Repository;
        if (await session.FindAsync(name, ct).ConfigureAwait(false) is not { } live)
        {
            findings.Add(Catalogue.HubRepositoryIsMissing(new(source.Readme.Path), name.ToString(), source.Readme.Image));
            return null;
        }

        var plan = HubPlanner.Plan(source, live, findings);
        if (plan.FullDescription is { } full && source.Readme.Image is { } image && FindNewPlaceholder(image, full) is { } placeholder)
        {
            findings.Add(Catalogue.PlaceholderIsNew(new(source.Readme.Path), image, placeholder));
            plan = plan with { FullDescription = null };
        }

        return plan.Categories is not null && await HasUnknownAsync(source, findings, ct).ConfigureAwait(false) ? plan with { Categories = null } : plan;
    }

    private string? FindNewPlaceholder(ImageName image, HubChange<string> full) =>
        full.Before is not { Length: > 0 } before || withPlaceholders.Contains(image)
            ? null
            : UnfilledPlaceholders.In(Encoding.UTF8.GetBytes(full.After)).Except(UnfilledPlaceholders.In(Encoding.UTF8.GetBytes(before)), StringComparer.Ordinal).FirstOrDefault();

    private async Task<bool> HasUnknownAsync(HubSource source, List<Finding> findings, CancellationToken ct)
    {
        var known = await LoadCategoriesAsync(ct).ConfigureAwait(false);
        var unknown = source.Categories!.Value.Where(c => !known.ContainsKey(c.Name)).ToList();
        findings.AddRange(unknown.Select(c => Catalogue.HubCategoryIsUnknown(c.At, c.Name, Nearest.Find(c.Name, known.Keys), source.Readme.Image)));
        return unknown.Count > 0;
    }

    private async Task<Dictionary<string, HubCategory>> LoadCategoriesAsync(CancellationToken ct) =>
        (await session.LoadCategoriesAsync(ct).ConfigureAwait(false)).DistinctBy(c => c.Slug).ToDictionary(c => c.Slug, StringComparer.Ordinal);

    private async Task<ImmutableArray<HubStep>> ApplyAsync(HubPlan plan, CancellationToken ct)
    {
        var texts = plan.ShortDescription is null && plan.FullDescription is null ? [] : await TryAsync([.. plan.Fields.Where(f => f is HubField.ShortDescription or HubField.FullDescription)], () => SendTextsAsync(plan, ct)).ConfigureAwait(false);
        var categories = plan.Categories is null ? [] : await TryAsync([HubField.Categories], () => SendCategoriesAsync(plan, plan.Categories.After, ct)).ConfigureAwait(false);
        return [.. texts, .. categories];
    }

    /// <summary>Does one step; the others go on where it fails, because of Docker Hub or of this machine.</summary>
    private static async Task<IEnumerable<HubStep>> TryAsync(HubField[] fields, Func<Task<IEnumerable<HubStep>>> send)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (IOException e)
        {
            return fields.Select(f => new HubStep(f, HubState.Failed, e.Message));
        }
    }

    private async Task<IEnumerable<HubStep>> SendTextsAsync(HubPlan plan, CancellationToken ct)
    {
        var taken = await session.UpdateTextsAsync(plan.Repository, plan.ShortDescription?.After, plan.FullDescription?.After, ct).ConfigureAwait(false);
        var steps = new List<HubStep>();
        Verify(HubField.ShortDescription, plan.ShortDescription?.After, taken?.ShortDescription);
        Verify(HubField.FullDescription, plan.FullDescription?.After, taken?.FullDescription);
        return steps;

        void Verify(HubField field, string? sent, string? has)
        {
            if (sent is not null)
            {
                steps.Add(sent == has ? new(field, HubState.Published) : new(field, HubState.Failed, NotTaken(plan, field, Size(sent), has is null ? "an unknown text" : Size(has))));
            }
        }

        static string Size(string text) => text.Length == 0 ? "no text" : string.Create(CultureInfo.InvariantCulture, $"a text of {Encoding.UTF8.GetByteCount(text)} bytes");
    }

    private async Task<IEnumerable<HubStep>> SendCategoriesAsync(HubPlan plan, EquatableList<string> slugs, CancellationToken ct)
    {
        var known = await LoadCategoriesAsync(ct).ConfigureAwait(false);
        var taken = await session.UpdateCategoriesAsync(plan.Repository, [.. slugs.Select(s => known[s])], ct).ConfigureAwait(false);
        return [slugs.Equals(taken) ? new(HubField.Categories, HubState.Published) : new(HubField.Categories, HubState.Failed, NotTaken(plan, HubField.Categories, Show(slugs), taken is null ? "unknown ones" : Show(taken)))];

        static string Show(EquatableList<string> slugs) => slugs.Count == 0 ? "none" : $"'{string.Join(", ", slugs)}'";
    }

    // Not an exception of the session: what else was sent with the value may have been taken.
    private static string NotTaken(HubPlan plan, HubField field, string sent, string has) =>
        $"Docker Hub did not take '{HubFieldName.Of(field)}' of {plan.Repository}: it was sent {sent}, and has {has}";
}
