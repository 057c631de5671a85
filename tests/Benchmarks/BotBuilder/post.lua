-- wrk -t 2 -c 32 -d 10 --latency -s tests/Benchmarks/BotBuilder/post.lua http://127.0.0.1:PORT/echo
-- Two thousand conversations for each thread take turns: of fewer, one whose request the machine held up would get its next message before it is answered, a conflict of state (500).
local threads, thread, count = 0, 0, 0

function setup(new) new:set("thread", threads); threads = threads + 1 end

function request()
  local conversation = string.format("c-%d-%d", thread, count % 2000)
  count = count + 1
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, string.format(
    '{"type":"message","id":"a%d","channelId":"test","serviceUrl":"http://127.0.0.1:1","deliveryMode":"expectReplies","locale":"en-US","from":{"id":"user","name":"User"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"%s"},"text":"hello there, this is a message"}',
    count, conversation))
end
