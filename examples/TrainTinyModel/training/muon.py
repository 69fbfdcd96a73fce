"""The optimizers: Muon for the matrices inside the blocks, Adam for embeddings and norms."""
import torch


class Muon(torch.optim.Optimizer):
    """Momentum whose step is made orthogonal by five Newton-Schulz iterations (Jordan 2024). Matrices of one shape are done as one batch."""

    def __init__(self, params, lr, kind=torch.float32, momentum=0.95, decay=0.02):
        super().__init__(params, dict(lr=lr, momentum=momentum, decay=decay))
        self.kind = kind

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            by_shape = {}
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                m.mul_(group["momentum"]).add_(p.grad)
                by_shape.setdefault(p.shape, []).append((p, p.grad + group["momentum"] * m))
            for shape, items in by_shape.items():
                step = orthogonal(torch.stack([u for _, u in items]), self.kind)
                for (p, _), u in zip(items, step):
                    p.mul_(1 - group["lr"] * group["decay"]).add_(u, alpha=-group["lr"] * max(1, shape[0] / shape[1]) ** 0.5)


def orthogonal(x, kind):
    turned = x.shape[1] > x.shape[2]
    x = x.transpose(1, 2) if turned else x
    x = (x / (x.flatten(1).norm(dim=1)[:, None, None] + 1e-7)).to(kind)
    for _ in range(5):
        a = x @ x.transpose(1, 2)
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return (x.transpose(1, 2) if turned else x).float()


def optimizers(model, muon_lr, adam_lr, kind):
    """Returns both, and the parameters that Adam moves, whose gradients are clipped."""
    matrices = [p for n, p in model.named_parameters() if p.dim() == 2 and "embed" not in n]
    rest = [p for n, p in model.named_parameters() if p.dim() != 2 or "embed" in n]
    return [Muon(matrices, muon_lr, kind), torch.optim.Adam(rest, adam_lr, betas=(0.9, 0.95))], rest
