namespace Pdk.Tests.Objects;

/// <summary>A host and a plugin that give each other objects, in every position in which one can stand.</summary>
internal static class Conversation
{
    internal const string Contracts = """
        using System;
        namespace Talk;

        [Pdk.PluginContract("talk.log")]
        public partial interface ILog
        {
            void Write(string text);
            int Count { get; }
            ILog? Parent { get; }
        }

        [Pdk.PluginContract("talk.named")]
        public partial interface INamed { string Name { get; set; } }

        [Pdk.PluginContract("talk.child")]
        public partial interface IChild : INamed, IDisposable
        {
            IRoom Room { get; }
            void Say(string text, ILog log);
            void Fail();
        }

        [Pdk.PluginContract("talk.room")]
        public partial interface IRoom
        {
            IChild Open(string name);
            IChild? Find(string name);
            void Keep(ILog? log);
            ILog? Kept { get; set; }
            void Drop();
            void UseKept(string text);
            void UseKeptElsewhere(string text);
            bool IsSame(IChild first, in IChild? second);
            void Swap(ref IChild? value, IChild? other, out IChild? old);
            bool IsMine(IRoom room);
            int Disposed { get; }
            void Collect();
            ILog Refuse();
            bool Knows(ILog log);
            void Set(IChild child, ILog log, string text);
        }
        """;

    internal const string Plugin = """
        using System;
        using System.Collections.Generic;
        namespace Talk;

        [Pdk.Plugin("talk.room.plugin", "1.0.0")]
        public sealed class Room : IRoom
        {
            private readonly Dictionary<string, Child> _children = new();
            internal int Ended;

            public ILog? Kept { get; set; }
            public int Disposed => Ended;
            public IChild Open(string name) => _children[name] = new Child(this, name);
            public IChild? Find(string name) => _children.GetValueOrDefault(name);
            public void Keep(ILog? log) => Kept = log;
            public void Drop() => Kept = null;
            public void UseKept(string text) => Kept!.Write(text);
            public void UseKeptElsewhere(string text)
            {
                Exception? failure = null;
                System.Threading.Thread thread = new(() => { try { Kept!.Write(text); } catch (Exception e) { failure = e; } });
                thread.Start();
                thread.Join();
                if (failure is not null) throw failure;
            }
            public bool IsSame(IChild first, in IChild? second) => ReferenceEquals(first, second) && first is Child;
            public void Swap(ref IChild? value, IChild? other, out IChild? old) { old = value; value = other; }
            public bool IsMine(IRoom room) => ReferenceEquals(room, this);
            public void Collect() { GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); }
            public ILog Refuse() => null!;
            public bool Knows(ILog log) => ReferenceEquals(log, Kept);
            public void Set(IChild child, ILog log, string text) { child.Name = text; log.Write(text); }
        }

        internal sealed class Child(Room room, string name) : IChild
        {
            public string Name { get; set; } = name;
            public IRoom Room => room;
            public void Say(string text, ILog log) => log.Write($"{Name}: {text}");
            public void Fail() => throw new InvalidOperationException("the child failed");
            public void Dispose() => room.Ended++;
        }
        """;

    internal const string Host = """
        using System;
        using System.Collections.Generic;
        namespace Talk;

        public sealed class Log(ILog? parent = null) : ILog, INamed
        {
            public List<string> Lines { get; } = new();
            public void Write(string text) { if (text == "fail") throw new FormatException("the log failed"); Lines.Add(text); }
            public int Count => Lines.Count;
            public ILog? Parent => parent;
            public string Name { get; set; } = "log";
        }
        """;
}
