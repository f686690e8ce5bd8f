from tutor.live import expect, say


def check_three(module):
    expect(module.double(3), 6, say(en="double(3) must be 6.", zh="double(3) 应为 6。"))
