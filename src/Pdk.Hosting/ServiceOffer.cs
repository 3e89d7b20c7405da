using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>What an application offers to one constructor, as the plugin asks for it.</summary>
/// <param name="path">The library, for errors.</param>
/// <param name="services">The application's objects.</param>
/// <param name="peer">The library.</param>
internal sealed unsafe class ServiceOffer(string path, IServiceProvider services, Peer peer)
{
    /// <summary>The table for <c>create</c>, valid as long as the handle.</summary>
    internal static PdkServices Table(GCHandle<ServiceOffer> offer) => new()
    {
        Size = (uint)sizeof(PdkServices),
        Context = (void*)GCHandle<ServiceOffer>.ToIntPtr(offer),
        Get = &Get,
    };

    private void Give(PdkContract* wanted, PluginHandle* result)
    {
        ContractDescriptor contract = new HeaderReader(path).Read(wanted);
        foreach ((Type type, ContractBinding binding) in ContractRegistry.FindAll(contract.Id))
        {
            if (services.GetService(type) is not { } service)
            {
                continue;
            }

            Require(contract, binding);
            if (!type.IsInstanceOfType(service))
            {
                throw new InvalidOperationException($"The application's service for {type} is a {service.GetType()}, which does not implement it.");
            }

            HandleMarshaller.Give(binding, service, peer, result, contract.Id);
            return;
        }
    }

    // The application implements it and the plugin calls it: the same rules, with the two sides named as they are.
    private void Require(ContractDescriptor contract, ContractBinding binding)
    {
        HostContract host = HostContract.Of(binding);
        if (contract.Fingerprint == host.Fingerprint && host.Fingerprint != default)
        {
            return;
        }

        if (AbiCheck.FindProblem(new ContractOffer(path, contract, null), host, out _) is { } problem)
        {
            throw new PluginContractException($"'{path}': the service that the plugin asks for does not fit the application's: {problem.Message}", problem.Reason);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PdkError* Get(void* context, PdkContract* contract, PluginHandle* result)
    {
        try
        {
            *result = default;
            GCHandle<ServiceOffer>.FromIntPtr((nint)context).Target.Give(contract, result);
            return null;
        }
        catch (Exception exception)
        {
            return Errors.Capture(exception);
        }
    }
}
