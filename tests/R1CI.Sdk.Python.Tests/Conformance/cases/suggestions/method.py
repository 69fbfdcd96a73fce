'x'.uper()
