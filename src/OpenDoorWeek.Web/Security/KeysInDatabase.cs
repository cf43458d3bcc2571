using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OpenDoorWeek.Core.Keys;

namespace OpenDoorWeek.Web.Security;

/// <summary>Cookies and form tokens made by one node are read by all: their keys live in the database.</summary>
internal sealed class KeysInDatabase(ListKeys listKeys, KeepKey keepKey) : IXmlRepository
{
    /// <remarks>The framework asks synchronously, once at the start and once a day.</remarks>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. listKeys.ExecuteAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        keepKey.ExecuteAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}

internal static class SharedKeys
{
    public static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("OpenDoorWeek");
        services.AddSingleton<KeysInDatabase>();
        services.AddOptions<KeyManagementOptions>().Configure<KeysInDatabase>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
