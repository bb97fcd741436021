# Runs a command and says what it used: for peers that cannot say so themselves.
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f'\nUSAGE {(usage.ru_utime + usage.ru_stime) * 1000} {usage.ru_maxrss / 1024}', file=sys.stderr)
sys.exit(code)
