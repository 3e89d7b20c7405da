using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>Reads and checks headers of <see cref="HeaderFuzz"/>, one after another.</summary>
internal static unsafe class FuzzScenario
{
    private const int HangMilliseconds = 10_000;
    private const int MaxOffers = 16;

    private static int s_current = -1;
    private static int s_seen = -1;

    internal static string Run(int cases, int seed)
    {
        HeaderFuzz fuzz = new();
        HostContract[] hosts =
            [HostContract.Of(Binding<ICounter>()), HostContract.Of(Binding<IGrowing>()), HostContract.Of(Binding<IMapping>()), HostContract.Of(Binding<IPlotting>())];
        Dictionary<string, int> outcomes = [];
        using Timer watchdog = new(_ => EndHang(), null, HangMilliseconds, HangMilliseconds);
        for (int index = 0; index < cases; index++)
        {
            Volatile.Write(ref s_current, seed + index);
            if (index % 1000 == 0)
            {
                // The last line before a crash says where to look.
                Console.Error.WriteLine($"case {seed + index}");
            }

            foreach (string outcome in Outcomes(fuzz.Make(seed + index), hosts))
            {
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            }
        }

        return $"Survived {cases}: {string.Join(", ", outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"))}";
    }

    private static ContractBinding<T> Binding<T>()
        where T : class, IPluginContract<T>
        => T.PdkBinding;

    private static List<string> Outcomes(PluginHeader* header, HostContract[] hosts)
    {
        try
        {
            LibraryDescription description = new HeaderReader("fuzz").Read(header);
            SelfTestRun.Check(description.Header.SelfTest, "fuzz");
            List<string> outcomes = ["Read"];
            foreach (ContractOffer offer in description.Offers.Take(MaxOffers))
            {
                foreach (HostContract host in hosts.Where(host => host.Id == offer.Contract.Id).DefaultIfEmpty(hosts[0]))
                {
                    ContractCheck check = offer.Check(host);
                    outcomes.Add(check.Problem?.Reason.ToString() ?? $"Accepted{(check.Known < host.SlotCount ? "Older" : "")}");

                    // Each slot that a stub would look at is there to be looked at.
                    _ = Enumerable.Range(0, host.SlotCount).Count(check.Has);
                }
            }

            return outcomes;
        }
        catch (PluginLoadException exception)
        {
            return [exception.Reason.ToString()];
        }
    }

    private static void EndHang()
    {
        int current = Volatile.Read(ref s_current);
        if (current == s_seen)
        {
            Environment.FailFast($"Case {current} takes more than {HangMilliseconds} ms.");
        }

        s_seen = current;
    }
}
