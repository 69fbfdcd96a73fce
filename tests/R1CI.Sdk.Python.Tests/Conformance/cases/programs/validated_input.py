# A menu program for beginners: prompts, repeated questions, try/except/else/finally, formatted receipts, early exit.
import sys

PRICES = {'tea': 2.5, 'cake': 3.75, 'soup': 6}


def ask(prompt, convert=str, check=lambda x: True, tries=3):
    for attempt in range(1, tries + 1):
        try:
            value = convert(input(f'{prompt} ({attempt}/{tries}): ').strip())
            if not check(value):
                raise ValueError('not allowed: %r' % (value,))
        except ValueError as error:
            print(f'  error: {error}')
        except KeyError as error:
            print('  no such thing:', error)
        else:
            return value
        finally:
            if attempt == tries:
                print('  (last try)')
    else:
        return None


def order():
    basket = {}
    while True:
        name = ask('What', lambda s: s if not s else {k: k for k in PRICES}[s.lower()])
        if not name:
            return basket
        count = ask('How many', int, lambda n: 0 < n <= 10)
        if count is None:
            continue
        basket[name] = basket.get(name, 0) + count


def receipt(basket, rate=0.19):
    total = 0
    print('{:<8}|{:^5}|{:>9}'.format('item', 'n', 'price'))
    print('-' * 8 + '+' + '-' * 5 + '+' + '-' * 9)
    for name in sorted(basket, key=PRICES.get, reverse=True):
        price = PRICES[name] * basket[name]
        total += price
        print('%-8s|%4d |%9.2f' % (name, basket[name], price))
    print(f'{"tax":<8}|{rate:^5.0%}|{total * rate:>9.2f}')
    print(f'{"TOTAL":<8}|{"":^5}|{total * (1 + rate):>9,.2f}')
    return total


def main():
    while (choice := input('[o]rder, [q]uit? ')) != 'q':
        if choice.startswith('o'):
            basket = order()
            total = receipt(basket) if basket else print('nothing ordered')
            print(total)
        elif choice.isdigit():
            print('*' * int(choice) or 'zero')
        else:
            print(f'{choice!r}?')
    print('bye', file=sys.stdout)
    sys.exit(0 if choice == 'q' else 1)


main()
print('unreachable')
