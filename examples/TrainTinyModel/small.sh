# Read by run-small.sh and ablations.sh: a model of half a million weights for three families.
export VOCAB=1024 TEXTS=4000 SHAPE="--d 96 --layers 4 --heads 3 --kv 1 --ffn 256"
export TAUGHT="${TAUGHT:-count_letter,is_prime,gcd_lcm}"
