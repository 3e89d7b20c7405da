namespace Pdk.Tests.Values;

/// <summary>Texts in both encodings, and what crosses as text.</summary>
public sealed class TextTests
{
    private const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        namespace Texts;

        [Pdk.PluginContract("texts.narrow")]
        public partial interface INarrow : IBase
        {
            string? Echo(string? value);
            void All(in string? value, ref string? swapped, out string? copy);
            Uri? Link(Uri? value);
            void Links(in Uri value, ref Uri? swapped, out Uri? copy);
            Version? Number(Version? value);
            void Numbers(in Version value, ref Version? swapped, out Version? copy);
            string Make(int kind);
            Uri MakeLink();
        }

        [Pdk.PluginContract("texts.wide", Text = Pdk.TextEncoding.Utf16)]
        public partial interface IWide : IBase
        {
            string? Echo(string? value);
            void All(in string? value, ref string? swapped, out string? copy);
            string Join(string first, ReadOnlySpan<char> second, ReadOnlySpan<byte> third, Uri fourth);
        }

        [Pdk.PluginContract("texts.base")]
        public partial interface IBase { string Twice(string text); }

        [Pdk.Plugin("texts.plugin", "1.0.0")]
        public sealed class Plugin : INarrow, IWide
        {
            public string Twice(string text) => text + text;
            public string? Echo(string? value) => value;
            public void All(in string? value, ref string? swapped, out string? copy) { copy = swapped; swapped = value; }
            public Uri? Link(Uri? value) => value;
            public void Links(in Uri value, ref Uri? swapped, out Uri? copy) { copy = swapped; swapped = value; }
            public Version? Number(Version? value) => value;
            public void Numbers(in Version value, ref Version? swapped, out Version? copy) { copy = swapped; swapped = value; }
            public string Make(int kind) => kind == 0 ? "a\uD800b" : "\uDC00";
            public Uri MakeLink() => new Uri("x\uD800", UriKind.Relative);
            public string Join(string first, ReadOnlySpan<char> second, ReadOnlySpan<byte> third, Uri fourth) => first + new string(second) + Convert.ToHexString(third) + fourth.OriginalString;
        }

        public static class Driver
        {
            private static readonly string?[] s_texts =
                [null, "", "a", "embedded \0 zero", "äöü € \U0001F600", new string('x', 128), new string('x', 129), new string('€', 5000), new string('y', 1024 * 1024)];

            private static readonly string[] s_torn = ["\uD800", "a\uDFFFb", new string('\uD800', 300)];

            public static List<string> Run(Pdk.Hosting.PluginLibrary library)
            {
                List<string> said = new();
                INarrow narrow = library.Create<INarrow>();
                IWide wide = library.Create<IWide>();
                void Expect(string what, bool holds) { if (!holds) said.Add($"wrong: {what}"); }
                void Say(string call, Action action)
                {
                    try { action(); said.Add($"{call}: no error"); }
                    catch (Exception exception) { said.Add($"{call}: {exception.GetType().Name} {exception.Message}"); }
                }

                foreach (string? text in s_texts.Concat(s_torn))
                {
                    string? swapped = "old", copy;
                    Expect("wide", wide.Echo(text) == text);
                    wide.All(in text, ref swapped, out copy);
                    Expect("wide all", swapped == text && copy == "old");
                }

                foreach (string? text in s_texts)
                {
                    string? swapped = "old", copy;
                    Expect("narrow", narrow.Echo(text) == text);
                    narrow.All(in text, ref swapped, out copy);
                    Expect("narrow all", swapped == text && copy == "old");
                }

                Uri?[] links =
                [
                    null, new Uri("https://user@example.org:81/a%20b?c=d#e"), new Uri("HTTP://Example.ORG"), new Uri("a/b", UriKind.Relative), new Uri("/a/b", UriKind.Relative),
                    new Uri("/a/b"), new Uri("", UriKind.Relative), new Uri("mailto:a@b.c"), new Uri("https://exämple.org/ä"), new Uri("urn:a:b"), new Uri("//a/b", UriKind.Relative),
                ];
                foreach (Uri? link in links)
                {
                    Uri? back = narrow.Link(link);
                    Expect($"link {link}", back == link && back?.IsAbsoluteUri == link?.IsAbsoluteUri && back?.ToString() == link?.ToString());
                    Uri? swapped = link;
                    narrow.Links(new Uri("ab:c"), ref swapped, out Uri? copy);
                    Expect($"links {link}", swapped == new Uri("ab:c") && copy == link);
                }

                foreach (Version? version in new[] { null, new Version(1, 2), new Version(1, 2, 3), new Version(0, 0, 0, int.MaxValue) })
                {
                    Version? swapped = version;
                    Expect($"version {version}", narrow.Number(version) == version);
                    narrow.Numbers(new Version(9, 9), ref swapped, out Version? copy);
                    Expect($"versions {version}", swapped == new Version(9, 9) && copy == version);
                }

                foreach (string torn in s_torn) Say("Echo", () => narrow.Echo(torn));
                Say("All", () => { string? text = "\uDC00"; narrow.All("a", ref text, out _); });
                Say("Make", () => narrow.Make(0));
                Say("Make", () => narrow.Make(1));
                Say("Link", () => narrow.Link(new Uri("x\uD800", UriKind.Relative)));
                Say("MakeLink", () => narrow.MakeLink());
                Say("Twice", () => wide.Twice("\uD800"));
                said.Add(wide.Twice("t") + wide.Join("a\uD800", "b\uDC00", new byte[] { 0, 255 }, new Uri("cd:e")));
                return said;
            }
        }
        """;

    [Fact]
    public void Texts_OfAnyKind_ArriveOrAreRefused()
    {
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(Source);

        List<string> said = plugin.Run<List<string>>("Texts.Driver");

        string[] expected =
        [
            "Echo: ArgumentException The text 'value' has a lone surrogate (U+D800) at index 0, which UTF-8 cannot carry. (Parameter 'value')",
            "Echo: ArgumentException The text 'value' has a lone surrogate (U+DFFF) at index 1, which UTF-8 cannot carry. (Parameter 'value')",
            "Echo: ArgumentException The text 'value' has a lone surrogate (U+D800) at index 0, which UTF-8 cannot carry. (Parameter 'value')",
            "All: ArgumentException The text 'swapped' has a lone surrogate (U+DC00) at index 0, which UTF-8 cannot carry. (Parameter 'swapped')",
            "Make: ArgumentException The text 'result' has a lone surrogate (U+D800) at index 1, which UTF-8 cannot carry. (Parameter 'result')",
            "Make: ArgumentException The text 'result' has a lone surrogate (U+DC00) at index 0, which UTF-8 cannot carry. (Parameter 'result')",
            "Link: ArgumentException The text 'value' has a lone surrogate (U+D800) at index 1, which UTF-8 cannot carry. (Parameter 'value')",
            "MakeLink: ArgumentException The text 'result' has a lone surrogate (U+D800) at index 1, which UTF-8 cannot carry. (Parameter 'result')",
            "Twice: ArgumentException The text 'text' has a lone surrogate (U+D800) at index 0, which UTF-8 cannot carry. (Parameter 'text')",
            "tta\uD800b\uDC0000FFcd:e",
        ];
        Assert.Equal(expected, said);
    }
}
