namespace Pdk.Generators.Tests.Model;

/// <summary>The ways to lay out a struct.</summary>
internal enum StructForm
{
    /// <summary>One field after the other.</summary>
    Sequential,

    /// <summary>Where each field says.</summary>
    Explicit,

    /// <summary>One field, repeated.</summary>
    InlineArray,
}
