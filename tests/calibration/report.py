def write(results, folder, name):
    pass
