using Docs.Model;
using Docs.Model.Compose;
using Docs.Model.Findings;

namespace Docs.Checks.Compose;

/// <summary>Keys that Compose does not know and values of the wrong kind, as deep as mistakes are usually made.</summary>
internal sealed class ComposeStructureIsWrong : Rule
{
    private static readonly string[] Top = ["configs", "include", "models", "name", "networks", "secrets", "services", "version", "volumes"];

    // Of the Compose specification.
    private static readonly string[] OfService =
    [
        "annotations", "attach", "blkio_config", "build", "cap_add", "cap_drop", "cgroup", "cgroup_parent", "command", "configs", "container_name",
        "cpu_count", "cpu_percent", "cpu_period", "cpu_quota", "cpu_rt_period", "cpu_rt_runtime", "cpu_shares", "cpus", "cpuset", "credential_spec",
        "depends_on", "deploy", "develop", "device_cgroup_rules", "devices", "dns", "dns_opt", "dns_search", "domainname", "entrypoint", "env_file",
        "environment", "expose", "extends", "external_links", "extra_hosts", "gpus", "group_add", "healthcheck", "hostname", "image", "init", "ipc",
        "isolation", "label_file", "labels", "links", "logging", "mac_address", "mem_limit", "mem_reservation", "mem_swappiness", "memswap_limit",
        "models", "network_mode", "networks", "oom_kill_disable", "oom_score_adj", "pid", "pids_limit", "platform", "ports", "post_start", "pre_stop",
        "privileged", "profiles", "provider", "pull_policy", "read_only", "restart", "runtime", "scale", "secrets", "security_opt", "shm_size",
        "stdin_open", "stop_grace_period", "stop_signal", "storage_opt", "sysctls", "tmpfs", "tty", "ulimits", "use_api_socket", "user", "userns_mode",
        "uts", "volumes", "volumes_from", "working_dir",
    ];

    private static readonly string[] Lists = ["cap_add", "cap_drop", "devices", "expose", "external_links", "group_add", "links", "ports", "profiles", "security_opt", "volumes", "volumes_from"];
    private static readonly string[] ListsOrMappings = ["annotations", "depends_on", "environment", "extra_hosts", "labels", "networks", "sysctls"];
    private static readonly string[] Texts = ["container_name", "hostname", "image", "network_mode", "platform", "pull_policy", "restart", "stop_signal", "user", "working_dir"];

    public override string Code => "DOC461";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Compose is { } root
            ? Problems(root).Select(p => Catalogue.ComposeStructureIsWrong(p.At, p.Problem, image.Name))
            : [];

    private static IEnumerable<(SourceLocation At, string Problem)> Problems(ComposeNode root)
    {
        if (root.Kind != ComposeKind.Mapping)
        {
            return [(root.At, "the file must be a mapping with 'services'")];
        }

        var services = root.Find("services");
        return Unknown(root, Top, "at the top")
            .Concat(
                services is null ? [(root.At, "there is no 'services'")]
                : services.Kind != ComposeKind.Mapping || services.Entries.Count == 0 ? [(services.At, "'services' must map names to services")]
                : services.Entries.SelectMany(OfOne));
    }

    private static IEnumerable<(SourceLocation At, string Problem)> OfOne(ComposeEntry service)
    {
        if (service.Value.Kind != ComposeKind.Mapping)
        {
            return [(service.At, $"the service '{service.Key}' must be a mapping")];
        }

        var problems = Unknown(service.Value, OfService, $"of the service '{service.Key}'")
            .Concat(service.Value.Entries.Select(e => WrongKind(e)).OfType<(SourceLocation, string)>());
        return service.Value.Find("image") is null && service.Value.Find("build") is null && service.Value.Find("extends") is null && service.Value.Find("provider") is null
            ? problems.Append((service.At, $"the service '{service.Key}' has neither 'image' nor 'build'"))
            : problems;
    }

    private static (SourceLocation At, string Problem)? WrongKind(ComposeEntry entry)
    {
        var kind = entry.Value.Kind;
        return Lists.Contains(entry.Key) && kind is not (ComposeKind.Sequence or ComposeKind.Null) ? (entry.Value.At, $"'{entry.Key}' must be a list")
            : ListsOrMappings.Contains(entry.Key) && kind == ComposeKind.Scalar ? (entry.Value.At, $"'{entry.Key}' must be a list or a mapping")
            : Texts.Contains(entry.Key) && kind != ComposeKind.Scalar ? (entry.Value.At, $"'{entry.Key}' must be a text")
            : null;
    }

    private static IEnumerable<(SourceLocation At, string Problem)> Unknown(ComposeNode node, string[] known, string where) =>
        node.Entries
            .Where(e => !e.Key.StartsWith("x-", StringComparison.Ordinal) && !known.Contains(e.Key))
            .Select(e => (e.At, $"the key '{e.Key}' {where} is not known{(Nearest.Find(e.Key, known) is { } nearest ? $"; did you mean '{nearest}'?" : "")}"));
}
