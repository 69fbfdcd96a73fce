print('trying')
import surely_not_installed_module
