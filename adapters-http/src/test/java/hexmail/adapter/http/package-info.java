/// Tests of the front over real HTTP, on ports in memory.
@NullMarked
package hexmail.adapter.http;

import org.jspecify.annotations.NullMarked;
