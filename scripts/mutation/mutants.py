"""Lists the mutants of modules, as cosmic-ray makes them; runs where cosmic-ray is installed, and prints JSON.

    python mutants.py TABLES SAMPLE SEED MODULE …

TABLES is 1 for the tables of constants, the assignments of a module, and 0 for all but them. Annotations and decorators
are left out: they say how a record is made. Of the operators those that change what a program does in one small way are
taken: an exchange of `is` for `==`, or of `+` for `<<`, says more of Python than of a test.
"""

from __future__ import annotations

import ast
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

_COMPARED = "Eq_NotEq NotEq_Eq Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt Is_IsNot IsNot_Is"
_COMPUTED = "Add_Sub Sub_Add Mul_Div Div_Mul FloorDiv_Mul Mod_Mul Pow_Mul BitOr_BitAnd BitAnd_BitOr BitXor_BitAnd"
_OTHERS = (
    "ReplaceUnaryOperator_USub_UAdd ReplaceUnaryOperator_Delete_Not ReplaceUnaryOperator_Delete_Invert AddNot "
    "ReplaceTrueWithFalse ReplaceFalseWithTrue ReplaceAndWithOr ReplaceOrWithAnd ReplaceBreakWithContinue "
    "ReplaceContinueWithBreak ExceptionReplacer NumberReplacer ZeroIterationForLoop"
)
OPERATORS = (
    *(f"core/ReplaceComparisonOperator_{name}" for name in _COMPARED.split()),
    *(f"core/ReplaceBinaryOperator_{name}" for name in _COMPUTED.split()),
    *(f"core/{name}" for name in _OTHERS.split()),
)

Place = tuple[int, int]
Found = tuple[str, str, int]
"""A mutant before it is made: module, operator, and which of the operator's places."""


def found(module: str, code: str, tables: bool) -> Iterator[Found]:
    """The mutants of a module."""
    lines = code.splitlines()
    annotated, constant = _ranges(ast.parse(code), lines)
    nodes = list(ast_nodes(get_ast(code)))
    for name in OPERATORS:
        operator = get_operator(name)()
        places = (place for node in nodes for place in operator.mutation_positions(node))
        for occurrence, (start, _) in enumerate(places):
            if not (_within(start, annotated) or _is_star(start, name, lines)) and _within(start, constant) == tables:
                yield module, name, occurrence


def made(mutant: Found, code: str) -> dict[str, object] | None:
    """A mutant as what replaces which characters of its module; nothing where it changes nothing, or is no Python."""
    module, name, occurrence = mutant
    mutated = mutate_code(code, get_operator(name)(), occurrence)
    if mutated is None or mutated == code or not _compiles(mutated):
        return None
    shorter = min(len(code), len(mutated))
    start = next((n for n in range(shorter) if code[n] != mutated[n]), shorter)
    tail = next((n for n in range(shorter - start) if code[-1 - n] != mutated[-1 - n]), shorter - start)
    return {"module": module, "start": start, "end": len(code) - tail, "text": mutated[start : len(mutated) - tail]}


def _compiles(code: str) -> bool:
    try:
        compile(code, "", "exec")
    except SyntaxError:
        return False
    return True


def _is_star(start: Place, operator: str, lines: list[str]) -> bool:
    """Whether a `*` multiplies nothing: what is before it ends no operand."""
    line, column = start
    return "Operator_Mul_" in operator and lines[line - 1][:column].rstrip()[-1:] in set("(,[{=:") | {""}


def _ranges(tree: ast.Module, lines: list[str]) -> tuple[list[tuple[Place, Place]], list[tuple[Place, Place]]]:
    """Where annotations and decorators stand, and where a module's own assignments do."""
    annotated: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign):
            annotated += [node.annotation] if node.annotation else []
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            annotated += [*([node.returns] if node.returns else []), *node.decorator_list]
        elif isinstance(node, ast.ClassDef):
            annotated += node.decorator_list
    constant = [node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign)]
    return [_range(node, lines) for node in annotated], [_range(node, lines) for node in constant]


def _range(node: ast.AST, lines: list[str]) -> tuple[Place, Place]:
    """Lines from 1 and columns in characters, where `ast` counts bytes."""
    ends = ((node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset))
    first, last = ((line, len(lines[line - 1].encode()[:column].decode())) for line, column in ends)
    return first, last


def _within(place: Place, ranges: list[tuple[Place, Place]]) -> bool:
    return any(start <= place < end for start, end in ranges)


def main(tables: str, sample: str, seed: str, *modules: str) -> None:
    """Print the mutants, in random order where they are a sample, else in the order of the modules."""
    codes = {module: Path(module).read_text("utf-8") for module in modules}
    every = [mutant for module, code in codes.items() for mutant in found(module, code, tables == "1")]
    if int(sample):
        every = random.Random(int(seed)).sample(every, min(int(sample), len(every)))
    print(json.dumps([one for mutant in every if (one := made(mutant, codes[mutant[0]]))]))


if __name__ == "__main__":
    main(*sys.argv[1:])
