using Pdk.CodeModel;

namespace Pdk.Generators.Tests.Model;

/// <summary>The syntax of versions.</summary>
public sealed class SemVerTests
{
    /// <summary>What semver.org accepts.</summary>
    [Theory]
    [InlineData("0.0.0")]
    [InlineData("1.2.3")]
    [InlineData("10.20.30")]
    [InlineData("1.0.0-alpha")]
    [InlineData("1.0.0-alpha.1")]
    [InlineData("1.0.0-0.3.7")]
    [InlineData("1.0.0-x-y-z.--")]
    [InlineData("1.0.0-0A.is.legal")]
    [InlineData("1.0.0+20130313144700")]
    [InlineData("1.0.0+001")]
    [InlineData("1.0.0-beta+exp.sha.5114f85")]
    [InlineData("1.0.0+21AF26D3---117B344092BD")]
    [InlineData("99999999999999999999999.999999999999999999.99999999999999999")]
    public void Version_ThatSemVerAccepts_IsValid(string text) => Assert.True(SemVer.IsValid(text));

    /// <summary>What semver.org refuses.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.02.3")]
    [InlineData("1.2.03")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3+")]
    [InlineData("1.2.3-+build")]
    [InlineData("1.2.3-01")]
    [InlineData("1.2.3-a..b")]
    [InlineData("1.2.3-ä")]
    [InlineData("1.2.3+a+b")]
    [InlineData("1.2.3-a_b")]
    [InlineData("-1.2.3")]
    [InlineData("v1.2.3")]
    [InlineData(" 1.2.3")]
    [InlineData("1.2.3\n")]
    [InlineData("١.٢.٣")]
    [InlineData("1.2.3-١")]
    public void Version_ThatSemVerRefuses_IsNotValid(string? text) => Assert.False(SemVer.IsValid(text));
}
