namespace R1CI.Sdk.Fuzzing.Generation.Library;

/// <summary>Built-in functions and functions of modules; see <see cref="CallTemplate"/>.</summary>
internal static class FunctionTable
{
    private const string BuiltinTexts = """
        abs(o)>i abs(f)>f abs(c)>f all(I)>B any(I)>B ascii(o)>s bin(i)>s bool(o)>B bytearray(b)>y bytearray(q)>y bytes(q)>b bytes(l)>b bytes(s,E)>b callable(o)>B chr(i)>s
        complex(f,f?)>c complex(s)>c dict(d)>d dict(I)>d dict(d,x=i)>d divmod(o,o)>t divmod(i,i)>t divmod(f,f)>t enumerate(I,N?)>o filter(g,I)>o float(o)>f float(s)>f format(o,S)>s
        frozenset(I)>z getattr(o,s)>o getattr(o,s,o)>o hasattr(o,s)>B hash(H)>i hex(i)>s int(o)>i int(s)>i int(s,q)>i int(f)>i int(s,base=N)>i isinstance(o,g)>B
        isinstance(o,o)>B issubclass(g,g)>B iter(o)>o len(o)>i len(s)>i list(I)>l list(map(g,I))>l list(zip(I,I))>l list(zip(I,I,strict=B))>l list(enumerate(I,q))>l list(filter(g,I))>l list(reversed(o))>l
        map(g,I,I?)>o max(I)>i max(i,i,i?)>i max(o,o)>o min(I)>i min(i,i)>i max(I,default=o)>i min(I,key=g)>o next(o)>o oct(i)>s ord(s)>i ord(b)>i pow(i,q)>i pow(i,q,i)>i pow(f,q)>f
        pow(o,q,o?)>o range(q,q?,N?)>r repr(o)>s reversed(o)>o round(f,N?)>f round(i,N?)>i round(o)>i set(I)>e slice(N,N?,N?)>x sorted(I)>l sorted(I,reverse=B)>l sorted(I,key=g)>l sorted(w,key=g)>w str(o)>s
        str(b,E,R?)>s sum(I)>i sum(l,i?)>i sum(I,o)>o tuple(I)>t tuple(map(g,I))>t type(o)>o zip(I,I?)>o int.from_bytes(b,O)>i int.from_bytes(l,byteorder=O)>i float.fromhex(s)>f bytes.fromhex(s)>b str.maketrans(s,s,s?)>d
        str.maketrans(d)>d dict.fromkeys(I,o?)>d bytes.maketrans(b,b)>b str.join(s,I)>s str.upper(o)>s list.append(o,o)>n int.__add__(o,o)>i object()>o vars(o)>o memoryview(b)>o id.__name__>s
        type.__call__(g,o)>o str.format(s,o*)>s list.__len__(o)>i set.union(o,o)>e float.__eq__(f,o)>B
        """;

    private const string MathTexts = """
        ceil(f)>i comb(q,q)>i copysign(f,f)>f degrees(f)>f dist(t,t)>f erf(f)>f exp(q)>f fabs(f)>f factorial(q)>i floor(f)>i fmod(f,f)>f frexp(f)>t fsum(I)>f gcd(i*)>i hypot(f*)>f isclose(f,f)>B
        isfinite(f)>B isinf(f)>B isnan(o)>B isqrt(i)>i lcm(i*)>i ldexp(f,q)>f log(f,f?)>f log10(f)>f log2(f)>f modf(f)>t nextafter(f,f)>f perm(q,q?)>i pow(f,f)>f prod(I)>i radians(f)>f
        remainder(f,f)>f sqrt(f)>f trunc(f)>i ulp(f)>f sqrt(o)>f floor(o)>i gcd(o,o)>i cos(f)>f atan2(f,f)>f log(i)>f isqrt(o)>i prod(I,start=o)>i
        """;

    private const string ItertoolsTexts = """
        accumulate(I)>l accumulate(l,initial=i)>l chain(I*)>l chain.from_iterable(w)>l combinations(I,q)>l combinations_with_replacement(l,q)>l compress(I,I)>l dropwhile(g,I)>l filterfalse(g,I)>l groupby(I)>l
        islice(I,q,N?)>l islice(I,q)>l pairwise(I)>l permutations(t,q)>l product(l,t)>l product(t,repeat=2)>l repeat(o,q)>l starmap(g,I)>l takewhile(g,I)>l zip_longest(I,I,fillvalue=o)>l
        """;

    private const string FunctoolsTexts = "reduce(max,I)>o reduce(divmod,I,o?)>o reduce(operator.add,I,o?)>o reduce(operator.mul,t,q)>o partial(g,o)()>o partial(int,base=q)(s)>i cmp_to_key(max)(o)>o";

    private const string CollectionsTexts = """
        Counter(I)>d Counter(s).most_common(N?)>l Counter(d)>d OrderedDict(d)>d OrderedDict(I)>d deque(I,q?)>o deque(I,maxlen=N)>o defaultdict(int,d)>d defaultdict(list)>d ChainMap(d,d)>d
        namedtuple('P','x,y')(o,o)>t namedtuple('P',s)>o Counter(s).elements()>o deque(l).rotate(N)>n deque(I).index(o)>i Counter(a=1).update(I)>n
        """;

    private const string ReTexts = """
        findall(P,s)>l split(P,s,q?)>l sub(P,Q,s)>s sub(P,Q,s,count=q)>s subn(P,Q,s)>t search(P,s)>o match(P,s)>o fullmatch(P,s)>o escape(s)>s compile(P).pattern>s compile(s)>o findall(s,s)>l
        """;

    private const string JsonTexts = """dumps(o)>s dumps(d,indent=N)>s dumps(t)>s dumps(o,sort_keys=B)>s dumps(s,ensure_ascii=B)>s dumps(f)>s loads(s)>o loads(b)>o dumps(d,separators=t)>s dumps(o,default=g)>s""";

    private const string DecimalTexts = """
        Decimal(i)>o Decimal(s)>o Decimal(D)+Decimal(D)>o Decimal(D)*Decimal(D)>o Decimal(D)/Decimal(D)>o Decimal(D)//Decimal(D)>o Decimal(D)%Decimal(D)>o Decimal(D).quantize(Decimal(D))>o Decimal(D).sqrt()>o
        Decimal(f)>o Decimal(D).compare(o)>o Decimal(D).to_integral_value()>o Decimal(D).normalize()>o Decimal(D).as_tuple()>t Decimal(D)**q>o Decimal(D)<o>B Decimal(D).ln()>o Decimal(D)==f>B int(Decimal(D))>i
        round(Decimal(D),q)>o format(Decimal(D),S)>s -Decimal(D)>o Decimal(t)>o Decimal(D)+o>o
        """;

    private const string FractionTexts = """
        Fraction(i,i?)>o Fraction(s)>o Fraction(f)>o Fraction(i,i)+Fraction(i,i)>o Fraction(i,i)*o>o Fraction(i,i)/i>o Fraction(f).limit_denominator(q)>o Fraction(i,7)**q>o Fraction(i,3)<f>B round(Fraction(i,7),q)>o
        divmod(Fraction(i,7),o)>t Fraction(o,o)>o float(Fraction(i,i))>f str(Fraction(i,9))>s
        """;

    private const string DatetimeTexts = """
        date(2000+q,q,q)>o date(2024,2,29)+datetime.timedelta(q)>o timedelta(q,i)>o timedelta(hours=f)>o timedelta(q)*f>o datetime(2020,1,q,q)>o date(2023,q,15).isoformat()>s date.fromisoformat(s)>o
        datetime(2021,12,31,23,59,59).strftime(F)>s datetime.strptime(s,F)>o date(2024,1,1)-date(2020,q,1)>o timedelta(q)//timedelta(q)>o date(2024,12,30).isocalendar()>o time(q,q)>o timedelta(i)>o date(2024,1,31).replace(month=q)>o
        datetime(2020,5,17).timetuple()>o date(2024,3,q).weekday()>i timedelta(days=i).total_seconds()>f date(2024,1,1)<o>B
        """;

    /// <summary>The built-in functions.</summary>
    public static IReadOnlyList<CallTemplate> Builtins { get; } = Lines(BuiltinTexts);

    /// <summary>Functions of modules, by the module's name.</summary>
    public static IReadOnlyList<(string Module, CallTemplate[] Calls)> Modules { get; } =
    [
        ("math", Lines(MathTexts)), ("itertools", Lines(ItertoolsTexts)), ("functools", Lines(FunctoolsTexts)), ("collections", Lines(CollectionsTexts)), ("re", Lines(ReTexts)),
        ("json", Lines(JsonTexts)), ("decimal", Lines(DecimalTexts)), ("fractions", Lines(FractionTexts)), ("datetime", Lines(DatetimeTexts)),
    ];

    private static CallTemplate[] Lines(string text) =>
        [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static line => CallTemplate.Parse(line, Kinds.Any))];
}
