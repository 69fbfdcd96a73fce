// The questions, the teacher and the evaluation files of the tiny model. See README.md for the stages that call it.
//     teach MODEL OUT --kind tasks|copies --count N [--seed N] [--part N] [--frame agent|text|code] [--workers N]
//           [--faults PERCENT] [--wrong PERCENT]                                       trajectories of the scripted teacher; --wrong: with answers of other questions
//     questions OUT.jsonl N [--seed N] [--split trained|heldout]                             questions of the mixture, to be rolled out
//     problems OUT [--per-family N]                                                        the evaluation files
//     repairs MODEL OUT.jsonl [--faults trained|heldout] [--per-family N]                       rollouts whose first script is made faulty
//     show N [--seed N]                                                                    questions with their answers
//     words OUT N                                                                          texts to train a tokenizer on
// All but problems take --families A,B.
using TrainTinyModel.Commands;

return await Verbs.RunAsync(args);
