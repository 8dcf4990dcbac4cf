//! What the standard library gives other programs: an allocator, and what a panic does.

use core::panic::PanicInfo;

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};

/// Smaller and faster than the allocator of the standard library.
#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

/// Stops the instance. No function of this library panics; and the texts of panics would be a part of the wasm file.
#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
