using System.Text.RegularExpressions;
using static Docs.Checks.Compose.ComposeShape;

namespace Docs.Checks.Compose;

/// <summary>
/// Keys and values of a Compose file, by the Compose specification (<see href="https://github.com/compose-spec/compose-spec"/>).
/// A table: what Docker Compose adds gets a word here.
/// </summary>
internal static partial class ComposeSpecification
{
    private static readonly ComposeShape Text = ScalarForm.Text;
    private static readonly ComposeShape Number = ScalarForm.Number;
    private static readonly ComposeShape Flag = ScalarForm.Flag;
    private static readonly ComposeShape Duration = ScalarForm.Duration;
    private static readonly ComposeShape Bytes = ScalarForm.Bytes;
    private static readonly ComposeShape Texts = List(Text);
    private static readonly ComposeShape TextOrTexts = Text | Texts;
    private static readonly ComposeShape Options = Names(Text with { MayBeEmpty = true });
    private static readonly ComposeShape Pairs = Texts | Options;

    private static readonly ComposeShape Mounted = List(Text | Map(("source target uid gid", Text), ("mode", Text)));

    private static readonly ComposeShape Ulimits = Names(Text | (Map(("hard soft", Text)) with { Required = ["soft", "hard"] }));

    private static readonly ComposeShape Hooks = List(Map(("command", TextOrTexts), ("user working_dir", Text), ("privileged", Flag), ("environment", Pairs)) with { Required = ["command"] });

    private static readonly ComposeShape ReservedDevices = List(Map(("capabilities device_ids", Texts), ("count driver", Text), ("options", Pairs)));

    private static readonly ComposeShape Build = Text | Map(
        ("context dockerfile dockerfile_inline isolation network target", Text),
        ("additional_contexts args extra_hosts labels", Pairs),
        ("ssh", Text | Pairs),
        ("cache_from cache_to entitlements platforms tags", Texts),
        ("no_cache privileged pull", Flag),
        ("provenance sbom", Text),
        ("secrets", Mounted),
        ("shm_size", Bytes),
        ("ulimits", Ulimits));

    private static readonly ComposeShape DependsOn = Texts | (Names(
        Map(("condition", ScalarForm.OneOf("service_started", "service_healthy", "service_completed_successfully")), ("restart required", Flag)) with { Required = ["condition"] }));

    private static readonly ComposeShape Healthcheck = Map(
        ("test", TextOrTexts), ("interval timeout start_period start_interval", Duration), ("retries", Number), ("disable", Flag));

    private static readonly ComposeShape UpdateConfig = Map(
        ("parallelism max_failure_ratio", Number), ("delay monitor", Duration), ("failure_action", ScalarForm.OneOf("continue", "pause", "rollback")), ("order", ScalarForm.OneOf("start-first", "stop-first")));

    private static readonly ComposeShape Deploy = Map(
        ("mode", ScalarForm.OneOf("replicated", "global", "replicated-job", "global-job")),
        ("endpoint_mode", ScalarForm.OneOf("vip", "dnsrr")),
        ("replicas", Number),
        ("labels", Pairs),
        ("update_config rollback_config", UpdateConfig),
        ("resources", Map(
            ("limits", Map(("cpus pids", Number), ("memory", Bytes))),
            ("reservations", Map(
                ("cpus", Number), ("memory", Bytes), ("devices", ReservedDevices), ("generic_resources", List(Map(("discrete_resource_spec", Map(("kind", Text), ("value", Number)))))))))),
        ("restart_policy", Map(("condition", ScalarForm.OneOf("none", "on-failure", "any")), ("delay window", Duration), ("max_attempts", Number))),
        ("placement", Map(("constraints", Texts), ("preferences", List(Map(("spread", Text)))), ("max_replicas_per_node", Number))));

    private static readonly ComposeShape Ports = List((ComposeShape)ScalarForm.Port | Map(
        ("name host_ip app_protocol published target", Text), ("mode", ScalarForm.OneOf("host", "ingress")), ("protocol", ScalarForm.OneOf("tcp", "udp", "sctp"))));

    private static readonly ComposeShape Volumes = List(Text | (Map(
        ("type", ScalarForm.OneOf("bind", "volume", "tmpfs", "cluster", "npipe", "image")),
        ("source target consistency", Text),
        ("read_only", Flag),
        ("bind", Map(
            ("propagation", ScalarForm.OneOf("shared", "slave", "private", "rshared", "rslave", "rprivate")),
            ("create_host_path", Flag),
            ("recursive", ScalarForm.OneOf("enabled", "disabled", "writable", "readonly")),
            ("selinux", ScalarForm.OneOf("z", "Z")))),
        ("volume", Map(("labels", Pairs), ("nocopy", Flag), ("subpath", Text))),
        ("tmpfs", Map(("size", Bytes), ("mode", Text))),
        ("image", Map(("subpath", Text)))) with
    { Required = ["type"] }));

    private static readonly ComposeShape Service = Map(
        ("annotations environment labels sysctls", Pairs),
        ("attach init oom_kill_disable privileged read_only stdin_open tty use_api_socket", Flag),
        ("build", Build),
        ("blkio_config", Map(
            ("device_read_bps device_read_iops device_write_bps device_write_iops", List(Map(("path", Text), ("rate", Text)))), ("weight", Number), ("weight_device", List(Map(("path", Text), ("weight", Number)))))),
        ("cap_add cap_drop device_cgroup_rules dns_opt expose external_links group_add links profiles security_opt volumes_from", Texts),
        ("cgroup", ScalarForm.OneOf("host", "private")),
        ("cgroup_parent cpuset domainname hostname image ipc isolation mac_address network_mode pid platform runtime stop_signal user userns_mode uts working_dir", Text),
        ("command entrypoint dns dns_search label_file tmpfs", TextOrTexts),
        ("configs secrets", Mounted),
        ("container_name", ScalarForm.Name),
        ("cpu_count cpu_percent cpu_shares cpu_quota cpu_period cpus mem_swappiness oom_score_adj pids_limit scale", Number),
        ("cpu_rt_period cpu_rt_runtime", Text),
        ("credential_spec", Map(("config file registry", Text))),
        ("depends_on", DependsOn),
        ("deploy", Deploy),
        ("develop", Map(("watch", List(Map(
            ("path target", Text), ("ignore include", TextOrTexts), ("action", ScalarForm.OneOf("rebuild", "sync", "restart", "sync+restart", "sync+exec")), ("initial_sync", Flag), ("exec", Hooks.Items!)) with
        { Required = ["path", "action"] })))),
        ("devices", List(Text | Map(("source target permissions", Text)))),
        ("env_file", Text | List(Text | (Map(("path format", Text), ("required", Flag)) with { Required = ["path"] }))),
        ("extends", Text | (Map(("service file", Text)) with { Required = ["service"] })),
        ("extra_hosts", Texts | Names(TextOrTexts)),
        ("gpus", (ComposeShape)ScalarForm.OneOf("all") | ReservedDevices),
        ("healthcheck", Healthcheck),
        ("logging", Map(("driver", Text), ("options", Options))),
        ("mem_limit mem_reservation memswap_limit shm_size", Bytes),
        ("models", Texts | Names(Map(("endpoint_var model_var", Text)))),
        ("networks", Texts | Names(Map(
            ("aliases link_local_ips", Texts), ("interface_name ipv4_address ipv6_address mac_address", Text), ("driver_opts", Options), ("priority gw_priority", Number)))),
        ("ports", Ports),
        ("post_start pre_stop", Hooks),
        ("provider", Map(("type", Text), ("options", Any)) with { Required = ["type"] }),
        ("pull_policy", ScalarForm.OneOf(["always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly"], PullInterval())),
        ("pull_refresh_after stop_grace_period", Duration),
        ("restart", ScalarForm.OneOf(["no", "always", "on-failure", "unless-stopped"], RestartAttempts())),
        ("storage_opt", Options),
        ("ulimits", Ulimits),
        ("volumes", Volumes));

    private static readonly ComposeShape External = Flag | Map(("name", Text));

    private static readonly ComposeShape Network = Map(
        ("name driver", Text),
        ("driver_opts", Options),
        ("ipam", Map(
            ("driver", Text), ("options", Options), ("config", List(Map(("subnet ip_range gateway", Text), ("aux_addresses", Options)))))),
        ("external", External),
        ("attachable enable_ipv4 enable_ipv6 internal", Flag),
        ("labels", Pairs));

    private static readonly ComposeShape Volume = Map(("name driver", Text), ("driver_opts", Options), ("external", External), ("labels", Pairs));

    private static readonly ComposeShape Stored = Map(
        ("name environment file content driver template_driver", Text), ("external", External), ("labels", Pairs), ("driver_opts", Options));

    /// <summary>The whole file.</summary>
    public static ComposeShape File { get; } = Map(
        ("version", Text),
        ("name", ScalarForm.ProjectName),
        ("include", List(Text | Map(("path env_file", TextOrTexts), ("project_directory", Text)))),
        ("services", Named(Service)),
        ("networks", Named(Network)),
        ("volumes", Named(Volume)),
        ("configs secrets", Named(Stored)),
        ("models", Named(Map(("name model", Text), ("context_size", Number), ("runtime_flags", Texts)) with { Required = ["model"] })));

    private static ComposeShape Named(ComposeShape shape) => Names(shape) with { HasNames = true };

    [GeneratedRegex("^every_(?:[0-9]+[wdhms])+$", RegexOptions.CultureInvariant)]
    private static partial Regex PullInterval();

    [GeneratedRegex("^on-failure:[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RestartAttempts();
}
