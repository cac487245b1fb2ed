using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Docs.GitHub.Native;
using Docs.Publishing.GitHub;
using Octokit;

namespace Docs.Cli.Tests.GitHub;

/// <summary>What is kept of Octokit for a native program, compared with what the code uses: without making one.</summary>
public class OctokitModelTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Assembly Library = typeof(Connection).Assembly;

    /// <summary>The types of Docs.Publishing that a caller of the session has calls from.</summary>
    private static readonly Type[] Calling = [typeof(GitHubSession), typeof(References), typeof(GitObjects), typeof(PullRequests), typeof(CommitChecks)];

    [Fact]
    public void Every_model_that_a_call_takes_or_returns_is_kept()
    {
        var used = Used();
        Assert.Contains(typeof(TreeResponse), used);
        Assert.Contains(typeof(StringEnum<CheckConclusion>), used);
        Assert.Empty(used.Except(Kept()).Select(t => t.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_kept_that_no_call_needs()
    {
        var used = Used();
        Assert.Empty(Kept().Except(used.Append(typeof(List<object>))).Select(t => t.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_native_program_makes_every_call()
    {
        var made = CallsOf(typeof(GitHubCalls).Assembly).Select(m => $"{m.DeclaringType!.Name}.{m.Name}").ToHashSet(StringComparer.Ordinal);
        var calls = Calling
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .ToList();
        Assert.Contains("References.LoadAsync", calls);
        Assert.Empty(calls.Except(made, StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_folder_GitHub_names_Octokit()
    {
        var others = typeof(GitHubSession).Assembly.GetTypes()
            .Where(t => t.Namespace != typeof(GitHubSession).Namespace && !t.IsDefined(typeof(CompilerGeneratedAttribute)));
        Assert.Empty(others.Where(NamesOctokit).Select(t => t.FullName));
        Assert.True(NamesOctokit(typeof(GitHubSession)));
        Assert.DoesNotContain(ProgramAssemblies(), a => a.GetReferencedAssemblies().Any(r => r.Name == Library.GetName().Name));
    }

    /// <summary>The assemblies of the program but that of the publishers.</summary>
    private static IEnumerable<Assembly> ProgramAssemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "Docs.*.dll").Append(Path.Join(AppContext.BaseDirectory, "docs.dll"))
            .Where(file => !Path.GetFileName(file).Contains("Tests", StringComparison.Ordinal) && Path.GetFileName(file) is not ("Docs.Publishing.dll" or "Docs.GitHub.Native.dll"))
            .Select(Assembly.LoadFrom);

    /// <summary>The models of all calls that the session makes, and those of errors.</summary>
    private static HashSet<Type> Used()
    {
        var used = new HashSet<Type>();
        Collect(typeof(ApiError), used);
        foreach (var method in CallsOf(typeof(GitHubSession).Assembly).Where(IsRequest))
        {
            foreach (var type in method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType))
            {
                Collect(type, used);
            }
        }

        return used;
    }

    private static HashSet<Type> Kept() =>
        [.. typeof(OctokitModels).GetMethod(nameof(OctokitModels.Keep))!.GetCustomAttributes<DynamicDependencyAttribute>().Select(d => d.Type).OfType<Type>()];

    /// <summary>All methods that the code of an assembly calls and other assemblies have.</summary>
    private static IEnumerable<MethodInfo> CallsOf(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        foreach (var table in (TableIndex[])[TableIndex.MemberRef, TableIndex.MethodSpec])
        {
            for (var row = 1; row <= metadata.GetTableRowCount(table); row++)
            {
                if (Find(assembly.ManifestModule, ((int)table << 24) | row) is { } method)
                {
                    yield return method;
                }
            }
        }
    }

    // Null for fields, for constructors, and for methods of types that are generic in the code itself.
    private static MethodInfo? Find(Module module, int token)
    {
        try
        {
            return module.ResolveMember(token) as MethodInfo;
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsRequest(MethodInfo method) =>
        method.DeclaringType!.Assembly == Library && typeof(Task).IsAssignableFrom(method.ReturnType);

    /// <summary>A model with all that its properties hold.</summary>
    private static void Collect(Type type, HashSet<Type> models)
    {
        foreach (var part in type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            Collect(part, models);

            // Each list of structs would be a type of its own, which has to be kept by itself.
            Assert.False(part.IsValueType && typeof(IEnumerable).IsAssignableFrom(type), $"{type} is a list of structs");
        }

        if (type.Assembly == Library && !IsNoModel(type) && models.Add(type) && !type.IsEnum && !type.IsGenericType)
        {
            foreach (var property in type.GetProperties())
            {
                Collect(property.PropertyType, models);
            }
        }
    }

    // Octokit reads ApiOptions itself, and nobody uses what is obsolete (the levels of annotations until 2018).
    private static bool IsNoModel(Type type) =>
        type.IsInterface || type.ContainsGenericParameters || type == typeof(ApiOptions)
        || type.GetGenericArguments().Append(type).Any(t => t.IsDefined(typeof(ObsoleteAttribute)));

    /// <summary>Whether a field, a signature, a local variable or a call of a type is of Octokit's.</summary>
    private static bool NamesOctokit(Type type)
    {
        var types = type.GetFields(Everything).Select(f => f.FieldType)
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? type);
        foreach (var method in type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)))
        {
            types = types.Concat(method.GetParameters().Select(p => p.ParameterType)).Concat(method.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []);
            types = method is MethodInfo { ReturnType: var result } ? types.Append(result) : types;
        }

        return types.SelectMany(t => t.GetGenericArguments().Append(t)).Any(t => t.Assembly == Library)
            || type.GetNestedTypes(Everything).Any(NamesOctokit);
    }
}
