namespace Pdk.Analyzers.Tests;

/// <summary>Code fixes at contracts and their baselines.</summary>
internal static class BaselineFixCases
{
    /// <summary>The rule, what the source is compiled as, the source, and what becomes of it.</summary>
    internal static TheoryData<string, ProjectKind, string, string> All { get; } = new()
    {
        {
            "PDK0101",
            ProjectKind.Contract,
            """
            [PluginContract("a.b")] public partial interface {|PDK0101:IScan|} : IWalk { void Run(int depth); }
            [PluginContract("a.c")] public partial interface {|PDK0101:IWalk|} { [Since(2)] S Walk(E value); }
            public struct S { public int A; }
            public enum E : byte { A = 1 }
            // baseline

            """,
            """
            [PluginContract("a.b")] public partial interface IScan : IWalk { void Run(int depth); }
            [PluginContract("a.c")] public partial interface IWalk { [Since(2)] S Walk(E value); }
            public struct S { public int A; }
            public enum E : byte { A = 1 }
            // baseline
            pdkabi 1
            contract a.b version 1
              base a.c
              slot 0 Run(depth i32) -> void

            // baseline
            pdkabi 1
            contract a.c version 2
              enum E u8
                1 A
              struct S size 4 align 4
                0 A i32
              slot 0 Walk(value E) -> S since 2

            """
        },
        {
            // What has shipped stays: the member, the mark in front of it, its slot.
            "PDK0102",
            ProjectKind.Contract,
            """
            [PluginContract("a.b")] public partial interface IScan { [Since(2)] void {|PDK0102:Stop|}(); void Run(int depth); }
            [PluginContract("a.c")] public partial interface IWalk { void {|PDK0102:Walk|}(long level, E value); }
            [PluginContract("a.d")] public partial interface {|PDK0102:IRest|} { }
            public enum E : byte { A = 1, B = 2 }
            // baseline
            pdkabi 1
            contract a.b version 1 shipped 1
              slot 0 Run(depth i32) -> void

            // baseline
            pdkabi 1
            contract a.c version 1
              enum E u8
                1 A
              slot 0 Walk(depth i32, value E) -> void

            // baseline
            pdkabi 1
            contract a.d version 2
              slot 0 Run() -> void since 2

            """,
            """
            [PluginContract("a.b")] public partial interface IScan { [Since(2)] void Stop(); void Run(int depth); }
            [PluginContract("a.c")] public partial interface IWalk { void Walk(long level, E value); }
            [PluginContract("a.d")] public partial interface IRest { }
            public enum E : byte { A = 1, B = 2 }
            // baseline
            pdkabi 1
            contract a.b version 2 shipped 1
              slot 0 Run(depth i32) -> void
              slot 1 Stop() -> void since 2

            // baseline
            pdkabi 1
            contract a.c version 1
              enum E u8
                1 A
                2 B
              slot 0 Walk(level i64, value E) -> void

            // baseline
            pdkabi 1
            contract a.d version 1

            """
        },
        {
            // What has shipped was changed: only the contract beside it is written.
            "PDK0102",
            ProjectKind.Contract,
            """
            [PluginContract("a.b")] public partial interface IScan { [Since(2)] void Stop(); void {|PDK0104:Run|}(long depth); }
            [PluginContract("a.c")] public partial interface IWalk { void {|PDK0102:Walk|}(); }
            // baseline
            pdkabi 1
            contract a.b version 1 shipped 1
              slot 0 Run(depth i32) -> void

            // baseline
            pdkabi 1
            contract a.c version 1

            """,
            """
            [PluginContract("a.b")] public partial interface IScan { [Since(2)] void Stop(); void {|PDK0104:Run|}(long depth); }
            [PluginContract("a.c")] public partial interface IWalk { void Walk(); }
            // baseline
            pdkabi 1
            contract a.b version 1 shipped 1
              slot 0 Run(depth i32) -> void

            // baseline
            pdkabi 1
            contract a.c version 1
              slot 0 Walk() -> void

            """
        },
        {
            // Which of two files is the baseline, and what cannot be read, is for a person to say.
            "PDK0102",
            ProjectKind.Contract,
            """
            [PluginContract("a.b")] public partial interface IScan { void {|PDK0102:Run|}(int level); }
            [PluginContract("a.c")] public partial interface IWalk { void Walk(); }
            // baseline
            pdkabi 1
            contract a.b version 1
              slot 0 Run(depth i32) -> void

            // baseline abi/
            {|PDK0108:|}pdkabi 1
            contract a.b version 1 shipped 1
              slot 0 Run(depth i64) -> void

            // baseline
            pdkabi 1
            contract a.c version 1 shipped 1
            {|PDK0108:|}<<<<<<< HEAD

            """,
            """
            [PluginContract("a.b")] public partial interface IScan { void {|PDK0102:Run|}(int level); }
            [PluginContract("a.c")] public partial interface IWalk { void Walk(); }
            // baseline
            pdkabi 1
            contract a.b version 1
              slot 0 Run(depth i32) -> void

            // baseline abi/
            {|PDK0108:|}pdkabi 1
            contract a.b version 1 shipped 1
              slot 0 Run(depth i64) -> void

            // baseline
            pdkabi 1
            contract a.c version 1 shipped 1
            {|PDK0108:|}<<<<<<< HEAD

            """
        },
        {
            // An id that was changed is given back; a new baseline would hide what has shipped.
            "PDK0101",
            ProjectKind.Contract,
            """
            [PluginContract("a.c")] public partial interface {|PDK0107:{|PDK0101:IScan|}|} { void Run(int depth); }
            // baseline
            pdkabi 1
            contract a.b version 1 shipped 1
              slot 0 Run(depth i32) -> void

            """,
            """
            [PluginContract("a.c")] public partial interface {|PDK0107:{|PDK0101:IScan|}|} { void Run(int depth); }
            // baseline
            pdkabi 1
            contract a.b version 1 shipped 1
              slot 0 Run(depth i32) -> void

            """
        },
        {
            "PDK0105",
            ProjectKind.Contract,
            """
            [PluginContract("a.b")]
            public partial interface IScan
            {
                // Once more.
                void {|PDK0105:Again|}();

                [Since(3)]
                void {|PDK0105:Stop|}();

                [Since(2)] void {|PDK0105:Run|}(int depth);

                // How many.
                int Count { get; {|PDK0105:set|}; }

                int Level { {|PDK0105:get|}; {|PDK0105:set|}; }

                [Since(2)] int {|PDK0105:Size|} => 1;

                string {|PDK0105:this|}[int index] => "";

                [Since(3)]
                int Last
                {
                    [Since(2)]
                    get;

                    // Later.
                    {|PDK0105:set|};
                }
            }
            // baseline
            pdkabi 1
            contract a.b version 2 shipped 1
              slot 0 Run(depth i32) -> void
              slot 1 get_Count() -> i32
              slot 2 get_Size() -> i32
              slot 3 Again() -> void since 2
              slot 4 Stop() -> void since 2
              slot 5 set_Count(value i32) -> void since 2
              slot 6 get_Level() -> i32 since 2
              slot 7 set_Level(value i32) -> void since 2
              slot 8 get_Item(index i32) -> utf8 since 2
              slot 9 get_Last() -> i32 since 2
              slot 10 set_Last(value i32) -> void since 2

            """,
            """
            [PluginContract("a.b")]
            public partial interface IScan
            {
                // Once more.
                [Since(2)]
                void Again();

                [Since(2)]
                void Stop();

                [Since(1)] void Run(int depth);

                // How many.
                int Count { get; [Since(2)] set; }

                [Since(2)]
                int Level { get; set; }

                [Since(1)] int Size => 1;

                [Since(2)]
                string this[int index] => "";

                [Since(2)]
                int Last
                {
                    [Since(2)]
                    get;

                    // Later.
                    set;
                }
            }
            // baseline
            pdkabi 1
            contract a.b version 2 shipped 1
              slot 0 Run(depth i32) -> void
              slot 1 get_Count() -> i32
              slot 2 get_Size() -> i32
              slot 3 Again() -> void since 2
              slot 4 Stop() -> void since 2
              slot 5 set_Count(value i32) -> void since 2
              slot 6 get_Level() -> i32 since 2
              slot 7 set_Level(value i32) -> void since 2
              slot 8 get_Item(index i32) -> utf8 since 2
              slot 9 get_Last() -> i32 since 2
              slot 10 set_Last(value i32) -> void since 2

            """
        },
    };
}
