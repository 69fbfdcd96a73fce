namespace R1CI.Sdk.Evaluation.Tests.Reports;

/// <summary>Names as long and as many as those of the task library, by suite.</summary>
internal static class InventedTasks
{
    public static IReadOnlyList<(string Suite, string Task)> All { get; } =
    [
        .. Of("SymBench", """
            2048 blocksworld boxlift boxnet1 combinatorial_calculation constrained_linear_arrangement cryptanalysis eight_queens game24
            letter_logic_diagram letters light_puzzles logic_puzzle logical_equation mahjong_pattern matrix_transformation new_operator
            number_multiply path_plan pattern_recognition permutations_and_combinations pooling reversi standard_sudoku statistical_counting
            string_deletion_and_modification string_insertion string_splitting string_synthesis synthesis_decomposition
            """),
        .. Of("BBH", """
            boolean_expressions date_understanding dyck_languages formal_fallacies geometric_shapes hyperbaton logical_deduction_five_objects
            logical_deduction_seven_objects logical_deduction_three_objects multistep_arithmetic_two navigate object_counting
            penguins_in_a_table reasoning_about_colored_objects temporal_sequences tracking_shuffled_objects_five_objects
            tracking_shuffled_objects_seven_objects tracking_shuffled_objects_three_objects web_of_lies word_sorting
            """),
        .. Of("Reasoning-Gym", """
            ab acre advanced_geometry aiw arc_1d arc_agi base_conversion basic_arithmetic bf binary_alternation binary_matrix
            bitwise_arithmetic caesar_cipher calendar_arithmetic chain_sum circuit_logic codeio color_cube_rotation complex_arithmetic
            count_bits count_primes countdown course_schedule cryptarithm decimal_arithmetic decimal_chain_sum dice emoji_mystery
            family_relationships figlet_font fraction_simplification futoshiki game_of_life game_of_life_halting gcd graph_color
            group_anagrams intermediate_integration isomorphic_strings jugs knight_swap knights_knaves largest_island lcm leg_counting
            letter_jumble manipulate_matrix maze mini_sudoku modulo_grid needle_haystack number_filtering number_format number_sequence
            number_sorting palindrome_generation palindrome_partitioning polynomial_equations polynomial_multiplication power_function
            prime_factorization propositional_logic quantum_lock ransom_note rearc rectangle_count rotten_oranges rubiks_cube rush_hour
            self_reference sentence_reordering shortest_path simple_equations simple_geometry simple_integration sokoban spell_backward
            spiral_matrix syllogism time_intervals tower_of_hanoi word_ladder word_sequence_reversal zebra_puzzles
            """),
    ];

    private static IEnumerable<(string Suite, string Task)> Of(string suite, string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (suite, name));
}
