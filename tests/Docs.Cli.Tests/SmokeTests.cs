using Docs.Model;
namespace Docs.Cli.Tests;
public sealed class SmokeTests { [Fact] public void Works() => Assert.NotNull(ImageName.Find("python")); }
