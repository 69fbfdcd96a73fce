# Command-line options in the style of C's getopt.

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    return _scan(args, shortopts, longopts, stops=True)


def gnu_getopt(args, shortopts, longopts=[]):
    stops = shortopts.startswith('+')
    return _scan(args, shortopts[1:] if stops else shortopts, longopts, stops)


def _scan(args, shortopts, longopts, stops):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    args, options, others = list(args), [], []
    while args:
        arg = args.pop(0)
        if arg == '--':
            others += args
            break
        if arg.startswith('--'):
            options.append(_long(arg[2:], longopts, args))
        elif arg.startswith('-') and arg != '-':
            letters = arg[1:]
            while letters:
                name, letters = letters[0], letters[1:]
                at = shortopts.find(name) if name != ':' else -1
                if at < 0:
                    raise GetoptError(f'option -{name} not recognized', name)
                value = ''
                if shortopts[at + 1:at + 2] == ':':
                    if not letters and not args:
                        raise GetoptError(f'option -{name} requires argument', name)
                    value, letters = letters or args.pop(0), ''
                options.append(('-' + name, value))
        elif stops:
            others += [arg, *args]
            break
        else:
            others.append(arg)
    return options, others


def _long(text, longopts, args):
    name, equals, value = text.partition('=')
    found = [option for option in longopts if option.startswith(name)]
    if not found:
        raise GetoptError(f'option --{name} not recognized', name)
    exact = [option for option in found if option.rstrip('=') == name]
    if not exact and len(found) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    option = (exact or found)[0]
    name = option.rstrip('=')
    if option.endswith('='):
        if not equals:
            if not args:
                raise GetoptError(f'option --{name} requires argument', name)
            value = args.pop(0)
    elif equals:
        raise GetoptError(f'option --{name} must not have an argument', name)
    return '--' + name, value
