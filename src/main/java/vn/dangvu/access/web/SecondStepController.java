package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.dangvu.access.Account;
import vn.dangvu.access.SecondSteps;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;

/// One's own second step of the sign-in.
@Controller
@RequestMapping("/second-step")
class SecondStepController {

    private static final String CODES = "codes";

    private final SecondSteps secondSteps;
    private final Pages pages;

    SecondStepController(SecondSteps secondSteps, Pages pages) {
        this.secondSteps = secondSteps;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Account account, Texts texts) {
        return page(HttpStatus.OK, account, texts, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> confirm(
            Account account,
            Texts texts,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        var codes = secondSteps.confirm(account, code, request.getRemoteAddr());
        return codes.isPresent()
                ? once(request, codes.get(), texts.get("access.step.done"))
                : wrong(account, texts, "code");
    }

    @GetMapping("/codes")
    ResponseEntity<byte[]> codes(Account account, Texts texts, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get(CODES) instanceof List<?> codes)) {
            return pages.seeOther("/second-step");
        }
        var page =
                new RecoveryCodesPage(
                        account.username(), codes.stream().map(String::valueOf).toList());
        return pages.show("access/recoveryCodes", texts.get("access.codes.title"), page);
    }

    @PostMapping("/codes")
    ResponseEntity<byte[]> renewCodes(
            Account account,
            Texts texts,
            @RequestParam(defaultValue = "") String codeToRenew,
            HttpServletRequest request) {
        var codes = secondSteps.renewCodes(account, codeToRenew, request.getRemoteAddr());
        return codes.isPresent()
                ? once(request, codes.get(), texts.get("access.codes.renewed"))
                : wrong(account, texts, "codeToRenew");
    }

    @PostMapping("/remove")
    ResponseEntity<byte[]> remove(
            Account account,
            Texts texts,
            @RequestParam(defaultValue = "") String codeToRemove,
            HttpServletRequest request) {
        return secondSteps.remove(account, codeToRemove, request.getRemoteAddr())
                ? pages.seeOther("/second-step", texts.get("access.step.removed"))
                : wrong(account, texts, "codeToRemove");
    }

    private ResponseEntity<byte[]> once(
            HttpServletRequest request, List<String> codes, String notice) {
        RequestContextUtils.getOutputFlashMap(request).put(CODES, codes);
        return pages.seeOther("/second-step/codes", notice);
    }

    private ResponseEntity<byte[]> wrong(Account account, Texts texts, String field) {
        var errors = List.of(new FieldError(field, texts.get("access.code.wrong")));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, account, texts, errors);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, Account account, Texts texts, List<FieldError> errors) {
        boolean required = account.secondStepRequired();
        var page =
                account.secondStep()
                        ? SecondStepPage.inUse(secondSteps.codesLeft(account), !required, errors)
                        : SecondStepPage.beginning(secondSteps.begun(account), required, errors);
        return pages.show(status, "access/secondStep", texts.get("access.step.title"), page);
    }
}
