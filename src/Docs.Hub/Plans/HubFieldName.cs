namespace Docs.Hub.Plans;

/// <summary>What Docker Hub's API calls its values.</summary>
public static class HubFieldName
{
    /// <summary>As in <c>full_description</c>.</summary>
    public static string Of(HubField field) => field switch
    {
        HubField.ShortDescription => "description",
        HubField.FullDescription => "full_description",
        HubField.Categories => "categories",
        _ => "logo",
    };
}
