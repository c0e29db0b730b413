/**
 * The one Trusted Types policy, run before any other script: Next loads its chunks through it, React
 * makes one empty script element, everything else that would turn text into code is refused. The
 * closing tag is split because a whole one would end the inline script that this text is.
 */
export const trustedTypesPolicy = `if(window.trustedTypes){trustedTypes.createPolicy('default',{
createScriptURL:function(u){var x=new URL(u,location.href);return x.origin===location.origin&&x.pathname.indexOf('/_next/static/')===0?u:null},
createHTML:function(s){return s==='<scr'+'ipt></scr'+'ipt>'?s:null},createScript:function(){return null}})}`;
