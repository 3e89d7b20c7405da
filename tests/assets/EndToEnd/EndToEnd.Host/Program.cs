using EndToEnd.Host;

if (args is not [string name] || !ScenarioList.All.TryGetValue(name, out Action? scenario))
{
    Console.Error.WriteLine($"Usage: EndToEnd.Host SCENARIO, one of: {string.Join(", ", ScenarioList.All.Keys)}");
    return 2;
}

try
{
    scenario();
    return 0;
}
catch (Exception exception)
{
    Console.WriteLine($"FAILED {name}: {exception}");
    return 1;
}
