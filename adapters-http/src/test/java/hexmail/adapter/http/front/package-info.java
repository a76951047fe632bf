/// What the tests of the front share: the front on ports in memory, browsers and raw connections to
/// it. It holds no test, and nothing that only one of them needs.
@NullMarked
package hexmail.adapter.http.front;

import org.jspecify.annotations.NullMarked;
