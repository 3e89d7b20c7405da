namespace Pdk.Generators.Tests;

/// <summary>What sources of several tests share.</summary>
internal static class Sources
{
    /// <summary>The namespaces that sources use.</summary>
    internal const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.IO;
        using System.Numerics;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Runtime.Intrinsics;
        using System.Threading;
        using System.Threading.Tasks;
        using Pdk;

        """;
}
