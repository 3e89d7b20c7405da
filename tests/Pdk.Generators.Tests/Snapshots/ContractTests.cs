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

            string Name { get; }
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
