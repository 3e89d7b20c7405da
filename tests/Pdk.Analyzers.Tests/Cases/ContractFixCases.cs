namespace Pdk.Analyzers.Tests;

/// <summary>Code fixes at contracts and their members.</summary>
internal static class ContractFixCases
{
    /// <summary>The rule, what the source is compiled as, the source, and what becomes of it.</summary>
    internal static TheoryData<string, ProjectKind, string, string> All { get; } = new()
    {
        {
            "PDK0010",
            ProjectKind.Contract,
            """
            /// <summary>Scans.</summary>
            [PluginContract("a.b")]
            /* first */ interface {|PDK0010:IScan|} // last
            {
                void Run();
            }

            [PluginContract("a.c")]
            public unsafe interface {|PDK0010:IWalk|}
            {
                void Run();
            }
            """,
            """
            /// <summary>Scans.</summary>
            [PluginContract("a.b")]
            /* first */ partial interface IScan // last
            {
                void Run();
            }

            [PluginContract("a.c")]
            public unsafe partial interface IWalk
            {
                void Run();
            }
            """
        },
        {
            "PDK0010",
            ProjectKind.Contract,
            """
            public static class {|PDK0010:{|PDK0010:Outer|}|}
            {
                internal record struct {|PDK0010:{|PDK0010:Inner|}|}
                {
                    [PluginContract("a.b")] public interface {|PDK0010:IScan|} { void Run(); }
                    [PluginContract("a.c")] public partial interface IWalk { void Run(); }
                }
            }
            """,
            """
            public static partial class Outer
            {
                internal partial record struct Inner
                {
                    [PluginContract("a.b")] public partial interface IScan { void Run(); }
                    [PluginContract("a.c")] public partial interface IWalk { void Run(); }
                }
            }
            """
        },
        {
            "PDK0011",
            ProjectKind.Contract,
            """
            namespace Acme.Scanning;
            [PluginContract(/* old */ "acme/my scan" /* name */)] public partial interface {|PDK0011:IScan|} { void Run(); }
            [PluginContract(id: "Größe.2")] public partial interface {|PDK0011:ISize|} { void Run(); }
            [PluginContract("")] public partial interface {|PDK0011:INew|} { void Run(); }
            """,
            """
            namespace Acme.Scanning;
            [PluginContract(/* old */ "acme.my-scan" /* name */)] public partial interface IScan { void Run(); }
            [PluginContract(id: "Gr-e.v2")] public partial interface ISize { void Run(); }
            [PluginContract("acme.scanning.inew")] public partial interface INew { void Run(); }
            """
        },
        {
            "PDK0014",
            ProjectKind.Contract,
            """
            [PluginContract("a.b")]
            public partial interface IScan
            {
                [Since(0)] void {|PDK0014:Run|}();

                [Since(3)] void Stop();

                [Since(version: -1)] void {|PDK0014:Pause|}();

                [Since(0)] int {|PDK0014:Count|} { get; set; }

                [Since(3)] int Level { get; [Since(0)] {|PDK0014:set|}; }
            }
            """,
            """
            [PluginContract("a.b")]
            public partial interface IScan
            {
                [Since(1)] void Run();

                [Since(3)] void Stop();

                [Since(version: 3)] void Pause();

                [Since(3)] int Count { get; set; }

                [Since(3)] int Level { get; [Since(3)] set; }
            }
            """
        },
        {
            "PDK0015",
            ProjectKind.Contract,
            """
            [PluginContract("a.b")]
            public partial interface IScan
            {
                [Since(2)]
                void Run();

                /// <summary>Stops.</summary>
                void {|PDK0015:Stop|}();

                // Since the start.
                [Export("pause")]
                void {|PDK0015:Pause|}(); // for good

                [Since(4)]
                void Resume();

                [Since(3)]
                void {|PDK0015:Reset|}();

                int Count { {|PDK0015:get|}; {|PDK0015:set|}; }

                // All of it.
                int {|PDK0015:Length|} => 1;

                event Action? {|PDK0015:Done|};

                string this[int index] { [Since(5)] get; {|PDK0015:set|}; }

                [Since(4)]
                int Level
                {
                    // Read.
                    {|PDK0015:get|};
                    [Since(5)]
                    set;
                }
            }
            """,
            """
            [PluginContract("a.b")]
            public partial interface IScan
            {
                [Since(2)]
                void Run();

                /// <summary>Stops.</summary>
                [Since(2)]
                void Stop();

                // Since the start.
                [Since(2)]
                [Export("pause")]
                void Pause(); // for good

                [Since(4)]
                void Resume();

                [Since(4)]
                void Reset();

                [Since(4)]
                int Count { get; set; }

                // All of it.
                [Since(4)]
                int Length => 1;

                [Since(4)]
                event Action? Done;

                string this[int index] { [Since(5)] get; [Since(5)] set; }

                [Since(5)]
                int Level
                {
                    // Read.
                    get;
                    [Since(5)]
                    set;
                }
            }
            """
        },
    };
}
