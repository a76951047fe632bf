/// Tests of the JSON interface over real HTTP, on ports in memory.
@NullMarked
package hexmail.adapter.http.api;

import org.jspecify.annotations.NullMarked;
