using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace R1CI.Sdk.Reports.Tests;

/// <summary>A written page, read as XML: the strictest parser there is of what the report writes.</summary>
internal static class ReportPage
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static XElement Parse(byte[] page)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(Strict.GetString(page)), settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static IEnumerable<XElement> All(this XElement page, string name) => page.Descendants().Where(element => element.Name.LocalName == name);

    public static IEnumerable<XElement> WithClass(this XElement page, string name) =>
        page.Descendants().Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name));
}
