namespace Pdk.Generators.Tests.Snapshots;

/// <summary>Contracts of each shape.</summary>
public sealed class ContractTests
{
    /// <summary>The interface is reopened where it stands.</summary>
    [Fact]
    public Task Contract_InsideType_IsReopenedThere() => Snapshot.Verify(
        """
        namespace Acme.Tools;

        public static partial class Outer
        {
            [PluginContract("acme.nested")]
            public partial interface INested
            {
                void Do();
            }
        }
        """);

    /// <summary>Names that C# reserves, and names that the generated code would have taken.</summary>
    [Fact]
    public Task Contract_WithNamesInTheWay_AvoidsThem() => Snapshot.Verify(
        """
        namespace Acme.@event;

        [PluginContract("acme.names")]
        public partial interface @class
        {
            string @return(string @params, string result, int error, int Self, int self, int exception);

            void Vtable(Span<int> values, int values_native, int values_length);
        }
        """);

    /// <summary>The only thing left of it says why.</summary>
    [Fact]
    public Task Contract_Refused_SaysWhy() => Snapshot.Verify(
        """
        namespace Acme;

        [PluginContract("acme.refused")]
        public partial interface IRefused
        {
            int Count(object any);

            event Action Changed;
        }
        """);

    /// <summary>Dispose is the stub's own.</summary>
    [Fact]
    public Task Contract_Disposable_LeavesDisposeToItsStub() => Snapshot.Verify(
        """
        [PluginContract("acme.connection")]
        public partial interface IConnection : IDisposable
        {
            void Send(int message);
        }
        """);

    /// <summary>A member that came later is a slot like others; what is obsolete makes obsolete what serves it.</summary>
    [Fact]
    public Task Contract_ThatInherits_HasAVtableForEachBase() => Snapshot.Verify(
        """
        [PluginContract("acme.device")]
        public partial interface IDevice : IDisposable
        {
            string Name();

            [Since(2)]
            int Port() => 80;
        }

        [PluginContract("acme.player")]
        public partial interface IPlayer : IDevice
        {
            void Play(string title);

            [Since(2)]
            bool Pause() => Name().Length == 0;
        }
        """);

    /// <summary>A property is implemented once, with all its accessors; each of them is a slot.</summary>
    [Fact]
    public Task Contract_WithProperties_HasASlotForEachAccessor() => Snapshot.Verify(
        """
        [PluginContract("acme.counter")]
        public partial interface ICounter
        {
            int Count { get; [Since(2)] set; }

            [AllowNull]
            string Name { get; set; }

            double this[int index] { get; set; }

            [Since(2)]
            string this[in long row, string column]
            {
                get => $"{Count} {row} {column}";
                set => Name = value;
            }
        }

        [Plugin("acme.counter.plugin", "1.0.0")]
        public sealed class Counter : ICounter
        {
            public int Count { get; set; }

            [AllowNull]
            public string Name { get => field ?? ""; set; }

            public double this[int index] { get => index; set => Count = index; }
        }
        """);

    /// <summary>A generic contract has its text; each closure has a file, a binding and exports of its own.</summary>
    [Fact]
    public Task Contract_ThatIsGeneric_IsWrittenForEachClosure() => Snapshot.Verify(
        """
        [assembly: PluginClosure<Acme.ISource<int>>]

        namespace Acme;

        public readonly record struct Event(long Time, int Kind);

        [PluginContract("acme.source")]
        public partial interface ISource<T>
            where T : unmanaged
        {
            bool TryRead(out T value);

            [Since(2)]
            int Skip(int count) => TryRead(out _) ? 1 : 0;
        }

        [Plugin("acme.source.plugin", "1.0.0")]
        public sealed class Source : ISource<Event>, ISource<int>
        {
            bool ISource<Event>.TryRead(out Event value)
            {
                value = default;
                return true;
            }

            bool ISource<int>.TryRead(out int value)
            {
                value = 0;
                return false;
            }
        }
        """);

    [Fact]
    public Task Contract_ThatGrew_HasSlotsForOldAndNew() => Snapshot.Verify(
        """
        [PluginContract("acme.greeter")]
        public partial interface IGreeter
        {
            [Obsolete("Use Greet.")]
            void Hello();

            [Since(2)]
            string Greet(string name) => name;
        }
        """);
}
