package vn.dangvu.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the container sends what no controller has seen: a filter that failed, an address it
/// refused. Here, too, no detail gets out.
@Controller
class LastResort implements ErrorController {

    private final Faults faults;

    LastResort(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? page(status)
                : faults.notFound();
    }

    private ResponseEntity<byte[]> page(int status) {
        return switch (status) {
            case 404 -> faults.notFound();
            case 401, 403 -> faults.forbidden();
            case 405 -> faults.notThatWay();
            case 413 -> faults.tooLarge();
            default -> status < 500 ? faults.badRequest() : faults.broken("-");
        };
    }
}
