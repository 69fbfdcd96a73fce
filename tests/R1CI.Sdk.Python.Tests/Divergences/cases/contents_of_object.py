print(list(vars(object))[:3], type(vars(object)['__new__']).__name__, len(vars(object)))
