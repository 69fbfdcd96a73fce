import copyreg, copy, pickle
class C:
    def __init__(self, a): self.a = a
def reduce_c(c): return C, (c.a + 1,)
copyreg.pickle(C, reduce_c)
print(copy.copy(C(1)).a, copy.deepcopy(C(5)).a, pickle.loads(pickle.dumps(C(7))).a, copyreg.dispatch_table[C] is reduce_c, complex in copyreg.dispatch_table)
for bad in (lambda: copyreg.pickle(C, 5), lambda: copyreg.constructor(5), lambda: copyreg.add_extension('m', 'n', 0), lambda: copyreg.remove_extension('m', 'n', 5)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
copyreg.add_extension('__main__', 'D', 240)
class D: pass
print(pickle.dumps(D), pickle.loads(pickle.dumps(D)) is D); copyreg.remove_extension('__main__', 'D', 240)
print(copyreg.__newobj__(list), copyreg._reconstructor(D, object, None).__class__.__name__)
