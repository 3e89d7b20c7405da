namespace Pdk.Analyzers.Tests;

/// <summary>Types that a person has to choose a substitute for.</summary>
internal static class TypeChoiceCases
{
    /// <summary>The member, marked, what it becomes, and the titles in their order, of which the last is taken.</summary>
    internal static TheoryData<string, string, string[]> All { get; } = new()
    {
        { "void Run(object {|PDK0003:value|});", "void Run(S value);", ["Use 'S'"] },
        { "void Run(object {|PDK0003:value|});", "void Run(string value);", ["Use 'S'", "Use 'string'"] },
        { "void Run(object {|PDK0003:value|});", "void Run(ReadOnlySpan<byte> value);", ["Use 'S'", "Use 'string'", "Use 'ReadOnlySpan<byte>'"] },
        { "object? {|PDK0003:Run|}();", "string? Run();", ["Use 'S'", "Use 'string?'"] },
        { "object {|PDK0003:Run|}();", "byte[] Run();", ["Use 'S'", "Use 'string'", "Use 'byte[]'"] },
        { "object {|PDK0003:Item|} { get; set; }", "byte[] Item { get; set; }", ["Use 'S'", "Use 'string'", "Use 'byte[]'"] },
        { "KeyValuePair<int, S> {|PDK0018:this|}[int index] { get; }", "(int, S) this[int index] { get; }", ["Use '(int, S)'"] },
        { "void Run(/* all */ List<Stream> {|PDK0003:inputs|});", "void Run(/* all */ List<byte[]> inputs);", ["Use 'List<byte[]>'"] },
        { "void Run(params object[] {|PDK0003:names|});", "void Run(params string[] names);", ["Use 'string[]'"] },
        { "IReadOnlyList<object?>? {|PDK0003:Items|} { get; }", "IReadOnlyList<string?>? Items { get; }", ["Use 'IReadOnlyList<string?>?'"] },
        { "void Run(KeyValuePair<string, S> {|PDK0003:pair|});", "void Run((string, S) pair);", ["Use '(string, S)'"] },
        { "event EventHandler? {|PDK0003:Done|};", "event Action? Done;", ["Use 'Action?'"] },
        { "event EventHandler<List<string>> {|PDK0003:Done|};", "event Action<List<string>> Done;", ["Use 'Action<List<string>>'"] },
        { "KeyValuePair<int, S> {|PDK0018:Run|}();", "(int, S) Run();", ["Use '(int, S)'"] },
        { "void Run(in KeyValuePair<Guid, DateTime?> {|PDK0018:pair|});", "void Run(in (Guid, DateTime?) pair);", ["Use '(Guid, DateTime?)'"] },
        { "Task {|PDK0003:Run|}();", "void Run();", ["Use 'void', when it is done"] },
        { "Task<int> {|PDK0003:Run|}();", "int Run();", ["Use 'int', when it is done"] },
    };
}
