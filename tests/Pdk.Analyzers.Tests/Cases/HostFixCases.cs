namespace Pdk.Analyzers.Tests;

/// <summary>Code fixes in hosts.</summary>
internal static class HostFixCases
{
    private const string Contracts =
        """
        [PluginContract("a.b")] public partial interface IScan { void Run(); }
        [PluginContract("a.c")] public partial interface IOwned : IDisposable { void Run(); }

        """;

    private const string Counter =
        """
        [PluginContract("a.d")] public partial interface ICounter { int Count(); }

        """;

    private const string Source =
        """
        namespace Acme
        {
            public struct Event { public int Time; }
            [PluginContract("acme.source")] public partial interface ISource<T> { bool Read(out T value); }
        }
        """;

    /// <summary>The rule, what the source is compiled as, the source, and what becomes of it.</summary>
    internal static TheoryData<string, ProjectKind, string, string> All { get; } = new()
    {
        {
            "PDK0301",
            ProjectKind.Host,
            Contracts + """
            class Program
            {
                void M(PluginLibrary kept)
                {
                    // The plugins.
                    var {|PDK0301:library|} = PluginLibrary.Load("p"); // all
                    IOwned {|PDK0301:owned|} = kept.Create<IOwned>();
                    library.Create<IScan>().Run();
                    owned.Run();
                }
            }
            """,
            Contracts + """
            class Program
            {
                void M(PluginLibrary kept)
                {
                    // The plugins.
                    using var library = PluginLibrary.Load("p"); // all
                    using IOwned owned = kept.Create<IOwned>();
                    library.Create<IScan>().Run();
                    owned.Run();
                }
            }
            """
        },
        {
            // Its objects outlive the method, and would end in it with the library.
            "PDK0301",
            ProjectKind.Host,
            Contracts + Counter + """
            class Program
            {
                private IScan? _scan;

                IScan Returned(string path)
                {
                    var {|PDK0301:library|} = PluginLibrary.Load(path);
                    return library.Create<IScan>();
                }

                IScan Arrow(string path)
                {
                    var {|PDK0301:library|} = PluginLibrary.Load(path);
                    IScan scan = library.Create<IScan>();
                    scan.Run();
                    return path.Length > 1 ? scan : throw new InvalidOperationException();
                }

                void Stored(string path)
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load(path);
                    _scan = library.Create<IScan>();
                }

                void PassedOn(List<IScan> all)
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load("p");
                    all.Add(library.Create<IScan>());
                }

                Action Captured()
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load("p");
                    IScan scan = library.Create<IScan>();
                    return () => scan.Run();
                }

                T Any<T>()
                    where T : class, IPluginContract<T>
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load("p");
                    T? any = null;
                    any ??= library.Create<T>();
                    return any;
                }
            }
            """,
            Contracts + Counter + """
            class Program
            {
                private IScan? _scan;

                IScan Returned(string path)
                {
                    var {|PDK0301:library|} = PluginLibrary.Load(path);
                    return library.Create<IScan>();
                }

                IScan Arrow(string path)
                {
                    var {|PDK0301:library|} = PluginLibrary.Load(path);
                    IScan scan = library.Create<IScan>();
                    scan.Run();
                    return path.Length > 1 ? scan : throw new InvalidOperationException();
                }

                void Stored(string path)
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load(path);
                    _scan = library.Create<IScan>();
                }

                void PassedOn(List<IScan> all)
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load("p");
                    all.Add(library.Create<IScan>());
                }

                Action Captured()
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load("p");
                    IScan scan = library.Create<IScan>();
                    return () => scan.Run();
                }

                T Any<T>()
                    where T : class, IPluginContract<T>
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load("p");
                    T? any = null;
                    any ??= library.Create<T>();
                    return any;
                }
            }
            """
        },
        {
            "PDK0301",
            ProjectKind.Host,
            Contracts + Counter + """
            class Program
            {
                int Counted()
                {
                    PluginLibrary {|PDK0301:library|} = PluginLibrary.Load("p");
                    IScan scan = library.Create<IScan>();
                    scan.Run();
                    IScan same = scan;
                    if (same != null && library.Supports(same, "Run"))
                    {
                        library.Release(scan);
                    }

                    return library.Create<ICounter>().Count() + library.Plugins.Count;
                }
            }
            """,
            Contracts + Counter + """
            class Program
            {
                int Counted()
                {
                    using PluginLibrary library = PluginLibrary.Load("p");
                    IScan scan = library.Create<IScan>();
                    scan.Run();
                    IScan same = scan;
                    if (same != null && library.Supports(same, "Run"))
                    {
                        library.Release(scan);
                    }

                    return library.Create<ICounter>().Count() + library.Plugins.Count;
                }
            }
            """
        },
        {
            // Where C# allows no such declaration, or it says more than one thing.
            "PDK0301",
            ProjectKind.Host,
            Contracts + """
            class Program
            {
                void M(int a)
                {
                    switch (a) { case 1: var {|PDK0301:one|} = PluginLibrary.Load("p"); break; }
                    for (PluginLibrary {|PDK0301:two|} = PluginLibrary.Load("p"); a < 2; a++) { }
                    PluginLibrary {|PDK0301:three|} = PluginLibrary.Load("p"), four = PluginLibrary.Load("q");
                    four.Dispose();
                }
            }
            """,
            Contracts + """
            class Program
            {
                void M(int a)
                {
                    switch (a) { case 1: var {|PDK0301:one|} = PluginLibrary.Load("p"); break; }
                    for (PluginLibrary {|PDK0301:two|} = PluginLibrary.Load("p"); a < 2; a++) { }
                    PluginLibrary {|PDK0301:three|} = PluginLibrary.Load("p"), four = PluginLibrary.Load("q");
                    four.Dispose();
                }
            }
            """
        },
        {
            // Several closures, one of them twice, and one that is there already.
            "PDK0303",
            ProjectKind.Host,
            """
            // The host.
            using Acme;

            [assembly: PluginClosure<ISource<bool>>]

            // It loads.
            class Program
            {
                object M(PluginLibrary library) => (library.Create<{|PDK0303:ISource<Event>|}>(), library.Create<{|PDK0303:ISource<(int, Event)>|}>(), library.Supports<{|PDK0303:ISource<Event>|}>("Read"), library.Create<ISource<bool>>());
            }

            """ + Source,
            """
            // The host.
            using Acme;

            [assembly: PluginClosure<ISource<bool>>]
            [assembly: PluginClosure<ISource<Event>>]
            [assembly: PluginClosure<ISource<(int, Event)>>]

            // It loads.
            class Program
            {
                object M(PluginLibrary library) => (library.Create<ISource<Event>>(), library.Create<ISource<(int, Event)>>(), library.Supports<ISource<Event>>("Read"), library.Create<ISource<bool>>());
            }

            """ + Source
        },
        {
            // Behind the usings.
            "PDK0303",
            ProjectKind.Host,
            """
            using Acme;

            class Program
            {
                object M(PluginLibrary library) => library.Create<{|PDK0303:ISource<Event>|}>();
            }

            """ + Source,
            """
            using Acme;

            [assembly: PluginClosure<ISource<Event>>]

            class Program
            {
                object M(PluginLibrary library) => library.Create<ISource<Event>>();
            }

            """ + Source
        },
        {
            // In front of all.
            "PDK0303",
            ProjectKind.Host,
            """
            class Program
            {
                object M(PluginLibrary library) => library.Create<{|PDK0303:Acme.ISource<int>|}>();
            }

            """ + Source,
            """
            [assembly: PluginClosure<Acme.ISource<int>>]

            class Program
            {
                object M(PluginLibrary library) => library.Create<Acme.ISource<int>>();
            }

            """ + Source
        },
    };
}
