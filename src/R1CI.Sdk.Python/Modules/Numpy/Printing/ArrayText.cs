using System.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The text of an array: brackets, rows, lines not longer than the width, dots where it is too long.</summary>
internal sealed class ArrayText
{
    private readonly Vm _vm;
    private readonly NdArray _a;
    private readonly PrintOptions _options;
    private readonly string _separator;
    private readonly bool _isCut;
    private readonly Func<int, string> _item;

    private ArrayText(Vm vm, NdArray a, PrintOptions options, string separator)
    {
        (_vm, _a, _options, _separator) = (vm, a, options, separator);
        _isCut = a.Size > options.Threshold;
        _item = ItemFormats.Choose(vm, a, Shown(), options);
    }

    /// <summary>The text of <c>str(a)</c>, or of the inside of its repr.</summary>
    public static string Of(Vm vm, NdArray a, PrintOptions options, string separator = " ", string prefix = "", string suffix = "")
    {
        if (a.Size == 0) return "[]";
        var text = new ArrayText(vm, a, options, separator);
        return text.Nested(0, a.Offset, new string(' ', prefix.Length + 1), options.LineWidth - suffix.Length);
    }

    // The places of the items that are shown, which alone decide the format.
    private List<int> Shown()
    {
        var places = new List<int> { _a.Offset };
        for (var axis = 0; axis < _a.Rank; axis++)
        {
            var next = new List<int>(places.Count * 2);
            foreach (var place in places)
            {
                foreach (var i in Indices(_a.Shape[axis]))
                {
                    _vm.Tick();
                    if (i >= 0) next.Add(place + (i * _a.Strides[axis]));
                }
            }
            places = next;
        }
        _vm.Charge(4L * places.Count);
        return places;
    }

    // The indices along an axis; -1 stands for the dots.
    private IEnumerable<int> Indices(int length)
    {
        if (!_isCut || 2 * _options.EdgeItems >= length) return Enumerable.Range(0, length);
        return [.. Enumerable.Range(0, _options.EdgeItems), -1, .. Enumerable.Range(length - _options.EdgeItems, _options.EdgeItems)];
    }

    private string Nested(int axis, int place, string indent, int width)
    {
        if (axis == _a.Rank) return _item(place);
        var text = axis == _a.Rank - 1 ? Row(place, indent, width) : Rows(axis, place, indent, width);
        return "[" + text[indent.Length..] + "]";
    }

    private string Rows(int axis, int place, string indent, int width)
    {
        var text = new StringBuilder();
        var between = _separator.TrimEnd() + new string('\n', _a.Rank - axis - 1);
        var isFirst = true;
        foreach (var i in Indices(_a.Shape[axis]))
        {
            if (!isFirst) text.Append(between);
            isFirst = false;
            text.Append(indent).Append(i < 0 ? "..." : Nested(axis + 1, place + (i * _a.Strides[axis]), indent + " ", width - 1));
        }
        return text.ToString();
    }

    private string Row(int place, string indent, int width)
    {
        var elementWidth = width - Math.Max(_separator.TrimEnd().Length, 1);
        var (text, line) = (new StringBuilder(), indent);
        var isFirst = true;
        foreach (var i in Indices(_a.Shape[^1]))
        {
            _vm.Tick(4);
            if (!isFirst) line += _separator;
            isFirst = false;
            var word = i < 0 ? "..." : _item(place + (i * _a.Strides[^1]));
            Extend(text, ref line, word, elementWidth, indent);
        }
        _vm.Charge(4L * (text.Length + line.Length));
        return text.Append(line).ToString();
    }

    private static void Extend(StringBuilder text, ref string line, string word, int width, string indent)
    {
        var words = word.Split('\n');
        if (words.Length == 1)
        {
            Put(text, ref line, word, width, indent);
            return;
        }
        // An item of several lines (an array in an object array) keeps its shape.
        var longest = words.Max(static w => w.Length);
        if (line.Length + longest > width && line.Length > indent.Length)
        {
            text.Append(line.TrimEnd()).Append('\n');
            line = indent + words[0];
            indent = new string(' ', indent.Length);
        }
        else
        {
            indent = new string(' ', line.Length);
            line += words[0];
        }
        foreach (var w in words[1..])
        {
            text.Append(line.TrimEnd()).Append('\n');
            line = indent + w;
        }
        line += new string(' ', longest - words[^1].Length);
    }

    private static void Put(StringBuilder text, ref string line, string word, int width, string indent)
    {
        if (line.Length + word.Length > width && line.Length > indent.Length)
        {
            text.Append(line.TrimEnd()).Append('\n');
            line = indent;
        }
        line += word;
    }
}
