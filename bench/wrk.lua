-- What wrk measured, as one line of JSON. Its argument is the status that every answer should have.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  expected, others = tonumber(args[1]), 0
  -- wrk itself counts answers of 400 and above, so the slow look at every answer is needed only where these are expected
  if expected >= 400 then
    function response(status)
      if status ~= expected then others = others + 1 end
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  local others, expected = 0, 0
  for _, thread in ipairs(threads) do
    others, expected = others + thread:get('others'), thread:get('expected')
  end
  if expected < 400 then others = errors.status end
  print(string.format(
    '{"requests":%d,"seconds":%.6f,"p50":%.4f,"p99":%.4f,"others":%d,"broken":%d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, others,
    errors.connect + errors.read + errors.write + errors.timeout
  ))
end
