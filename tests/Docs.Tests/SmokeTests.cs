using Docs.Model;
namespace Docs.Tests;
public sealed class SmokeTests { [Fact] public void Works() => Assert.NotNull(ImageName.Find("python")); }
